package io.waymark.providers.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements behind {@link Messages}. */
@Repository
class MessageQueries {

  private static final String COLUMNS =
      """
      select id, direction, provider, name, external_id, order_id, state, attempts, due_at,
          leased_by, last_error, note, created_at, done_at, content_type
      """;
  // A leased message is in some node's hands, and in its memory with the body it had.
  private static final String MENDABLE = "state in ('FAILED', 'DEAD') and leased_by is null";

  private final JdbcClient jdbc;

  MessageQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One more than the limit if there are more. */
  List<Message> search(MessageSearch search) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("provider = :provider", search.provider());
    conditions.put("direction = :direction", name(search.direction()));
    conditions.put("state = :state", name(search.state()));
    conditions.put("order_id = :orderId", search.orderId());
    conditions.put("id < :after", search.after());
    conditions.values().removeIf(value -> value == null);
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.keySet().stream().collect(Collectors.joining(" and ", "where ", ""));
    JdbcClient.StatementSpec query =
        jdbc.sql(COLUMNS + "from providers.message " + where + " order by id desc limit :most")
            .param("most", search.limit() + 1);
    for (Map.Entry<String, Object> condition : conditions.entrySet()) {
      String parameter = condition.getKey().substring(condition.getKey().indexOf(':') + 1);
      query = query.param(parameter, condition.getValue());
    }
    return query.query((row, number) -> message(row, null, null)).list();
  }

  Optional<Message> find(String id) {
    return jdbc.sql(COLUMNS + ", base64, body from providers.message where id = :id")
        .param("id", id)
        .query((row, number) -> message(row, row.getBoolean("base64"), row.getString("body")))
        .optional();
  }

  boolean mend(String id, StoredBody body) {
    return jdbc.sql(
                "update providers.message set body = :body, base64 = :base64 where id = :id and "
                    + MENDABLE)
            .param("body", body.text())
            .param("base64", body.base64())
            .param("id", id)
            .update()
        == 1;
  }

  boolean reprocess(String id) {
    return again("id = :key", id) == 1;
  }

  int reprocessAll(String provider, MessageState state) {
    String of = "state = '" + state + "'";
    return provider == null ? again(of, null) : again(of + " and provider = :key", provider);
  }

  private int again(String which, String key) {
    JdbcClient.StatementSpec update =
        jdbc.sql(
                "update providers.message set state = 'PENDING', attempts = 0, due_at = :now where "
                    + which
                    + " and "
                    + MENDABLE)
            .param("now", Instant.now().atOffset(ZoneOffset.UTC));
    return (key == null ? update : update.param("key", key)).update();
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static Message message(ResultSet row, Boolean base64, String body) throws SQLException {
    return new Message(
        row.getString("id"),
        Direction.valueOf(row.getString("direction")),
        row.getString("provider"),
        row.getString("name"),
        row.getString("external_id"),
        row.getString("order_id"),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "due_at"),
        row.getString("leased_by"),
        row.getString("last_error"),
        row.getString("note"),
        instant(row, "created_at"),
        instant(row, "done_at"),
        row.getString("content_type"),
        base64,
        body);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
