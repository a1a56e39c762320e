package io.waymark.providers.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements by which nodes share the message table; {@link NewMessages} fills it. */
@Repository
class MessageRows {

  private static final int LONGEST = 2000;

  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes messages whose lease lapsed or whose next attempt is due, past other nodes' locks. */
  @Transactional
  List<LeasedMessage> lease(int most, String node, Duration lease) {
    List<LeasedMessage> due =
        jdbc.sql(
                """
                select id, direction, provider, name, external_id, order_id, content_type, base64,
                    body, attempts
                from providers.message where due_at <= :now
                order by due_at limit :most for update skip locked
                """)
            .param("now", after(Duration.ZERO))
            .param("most", most)
            .query((row, number) -> leased(row))
            .list();
    if (!due.isEmpty()) {
      jdbc.sql("update providers.message set due_at = :due, leased_by = :node where id in (:ids)")
          .param("due", after(lease))
          .param("node", node)
          .param("ids", due.stream().map(LeasedMessage::id).toList())
          .update();
    }
    return due;
  }

  void renew(Collection<String> ids, String node, Duration lease) {
    jdbc.sql(
            """
            update providers.message set due_at = :due
            where id in (:ids) and leased_by = :node and state in ('PENDING', 'FAILED')
            """)
        .param("due", after(lease))
        .param("ids", ids)
        .param("node", node)
        .update();
  }

  void release(Collection<String> ids, String node) {
    jdbc.sql(
            """
            update providers.message set due_at = :now, leased_by = null
            where id in (:ids) and leased_by = :node and state in ('PENDING', 'FAILED')
            """)
        .param("now", after(Duration.ZERO))
        .param("ids", ids)
        .param("node", node)
        .update();
  }

  /** The number of messages that were still open. */
  int done(Collection<String> ids, String orderId, String note) {
    return jdbc.sql(
            """
            update providers.message set state = 'DONE', attempts = attempts + 1, due_at = null,
                leased_by = null, last_error = null, note = :note, done_at = :now,
                order_id = coalesce(cast(:orderId as varchar(26)), order_id)
            where id in (:ids) and state in ('PENDING', 'FAILED')
            """)
        .param("now", after(Duration.ZERO))
        .param("orderId", orderId)
        .param("note", shortened(note))
        .param("ids", ids)
        .update();
  }

  void note(String id, String note) {
    jdbc.sql("update providers.message set note = :note where id = :id")
        .param("note", shortened(note))
        .param("id", id)
        .update();
  }

  private static String shortened(String note) {
    return note == null || note.length() <= LONGEST ? note : note.substring(0, LONGEST);
  }

  void failed(String id, int attempts, String error, Duration retryAfter, String node) {
    settle(id, "FAILED", attempts, error, after(retryAfter), node);
  }

  boolean dead(String id, int attempts, String error) {
    return settle(id, "DEAD", attempts, error, null, null) == 1;
  }

  private int settle(
      String id, String state, int attempts, String error, OffsetDateTime due, String node) {
    return jdbc.sql(
            """
            update providers.message set state = :state, attempts = :attempts, last_error = :error,
                due_at = :due, leased_by = :node
            where id = :id and state in ('PENDING', 'FAILED')
            """)
        .param("state", state)
        .param("attempts", attempts)
        .param("error", error)
        .param("due", due)
        .param("node", node)
        .param("id", id)
        .update();
  }

  private static LeasedMessage leased(ResultSet row) throws SQLException {
    return new LeasedMessage(
        row.getString("id"),
        Direction.valueOf(row.getString("direction")),
        row.getString("provider"),
        row.getString("name"),
        row.getString("external_id"),
        row.getString("order_id"),
        row.getString("content_type"),
        new StoredBody(row.getString("body"), row.getBoolean("base64")).bytes(),
        row.getInt("attempts"));
  }

  private static OffsetDateTime after(Duration delay) {
    return Instant.now().plus(delay).atOffset(ZoneOffset.UTC);
  }
}
