package io.waymark.providers.simulation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulated systems' own memory, apart from Waymark's database as theirs would be. */
final class CallbackStore implements AutoCloseable {

  private final HikariDataSource source = new HikariDataSource();
  private final JdbcClient jdbc;

  CallbackStore(String url) {
    source.setPoolName("simulation");
    source.setJdbcUrl(url);
    source.setMaximumPoolSize(4);
    jdbc = JdbcClient.create(source);
    jdbc.sql(
            """
            create table if not exists callback (
              id varchar(300) not null primary key,
              system varchar(60) not null,
              topic varchar(60) not null,
              fulfillment_order_id varchar(200) not null,
              position integer not null,
              body varchar(1000000) not null,
              due_at timestamp with time zone not null,
              state varchar(10) not null
            );
            create index if not exists callback_state on callback (state);
            """)
        .update();
  }

  /** False when the same was stored before. */
  boolean store(List<Callback> callbacks) {
    StringBuilder rows = new StringBuilder("insert into callback values ");
    rows.append("(?, ?, ?, ?, ?, ?, ?, 'WAITING'), ".repeat(callbacks.size()));
    rows.setLength(rows.length() - 2);
    List<Object> values =
        callbacks.stream().flatMap(callback -> values(callback).stream()).toList();
    try {
      return jdbc.sql(rows.toString()).params(values).update() > 0;
    } catch (DuplicateKeyException stored) {
      return false;
    }
  }

  /** The ids of what has not happened yet and never will. */
  List<String> cancel(List<String> ids, Instant now) {
    String which = "id in (:ids) and state = 'WAITING' and due_at > :now";
    List<String> waiting =
        jdbc.sql("select id from callback where " + which)
            .param("ids", ids)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list();
    if (!waiting.isEmpty()) {
      jdbc.sql("update callback set state = 'CANCELLED' where id in (:ids)")
          .param("ids", waiting)
          .update();
    }
    return waiting;
  }

  void told(Collection<String> ids) {
    jdbc.sql("update callback set state = 'TOLD' where id in (:ids)").param("ids", ids).update();
  }

  List<Callback> waiting() {
    return jdbc.sql("select * from callback where state = 'WAITING' order by position")
        .query((row, number) -> callback(row))
        .list();
  }

  @Override
  public void close() {
    source.close();
  }

  private static List<Object> values(Callback callback) {
    return List.of(
        callback.id(),
        callback.system(),
        callback.topic(),
        callback.fulfillmentOrderId(),
        callback.position(),
        callback.body(),
        callback.dueAt().atOffset(ZoneOffset.UTC));
  }

  private static Callback callback(ResultSet row) throws SQLException {
    return new Callback(
        row.getString("id"),
        row.getString("system"),
        row.getString("topic"),
        row.getString("fulfillment_order_id"),
        row.getInt("position"),
        row.getString("body"),
        row.getObject("due_at", OffsetDateTime.class).toInstant());
  }
}
