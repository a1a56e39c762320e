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

/** The statements by which nodes share the message table. */
@Repository
class MessageRows {

  private static final int LONGEST = 2000;

  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the provider's external id is there already. */
  boolean insertLeased(LeasedMessage message, String node, Duration lease) {
    StoredBody body = StoredBody.of(message.body());
    return jdbc.sql(
                """
                insert into providers.message (id, direction, provider, name, external_id, order_id,
                    content_type, base64, body, state, attempts, due_at, leased_by, created_at)
                select cast(:id as varchar(26)), cast(:direction as varchar(3)),
                    cast(:provider as varchar(60)), cast(:name as varchar(100)),
                    cast(:externalId as varchar(200)), cast(:orderId as varchar(26)),
                    cast(:contentType as varchar(100)), cast(:base64 as boolean),
                    cast(:body as text), 'PENDING', 0, cast(:due as timestamp with time zone),
                    cast(:node as varchar(60)), cast(:now as timestamp with time zone)
                where not exists (select 1 from providers.message where provider = :provider
                    and direction = :direction and external_id = :externalId)
                """)
            .param("id", message.id())
            .param("direction", message.direction().name())
            .param("provider", message.provider())
            .param("name", message.name())
            .param("externalId", message.externalId())
            .param("orderId", message.orderId())
            .param("contentType", message.contentType())
            .param("base64", body.base64())
            .param("body", body.text())
            .param("due", after(lease))
            .param("node", node)
            .param("now", after(Duration.ZERO))
            .update()
        == 1;
  }

  String idOf(Direction direction, String provider, String externalId) {
    return jdbc.sql(
            """
            select id from providers.message
            where provider = :provider and direction = :direction and external_id = :externalId
            """)
        .param("provider", provider)
        .param("direction", direction.name())
        .param("externalId", externalId)
        .query(String.class)
        .single();
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
        .param("note", note == null || note.length() <= LONGEST ? note : note.substring(0, LONGEST))
        .param("ids", ids)
        .update();
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
