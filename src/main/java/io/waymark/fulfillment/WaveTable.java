package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of waves, of those that wait for them, and of their runs. */
@Repository
class WaveTable {

  /** A batch that is not done after this time is not waited for. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final StoredJson json;

  WaveTable(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void save(Wave wave, Instant nextAt) {
    Object[] values = {
      json.written(wave), wave.active(), wave.everyMinutes(), utc(nextAt), wave.id()
    };
    int changed =
        jdbc.sql(
                """
                update fulfillment.wave
                set definition = ?, active = ?, every_minutes = ?, next_at = ? where id = ?
                """)
            .params(values)
            .update();
    if (changed == 0) {
      jdbc.sql(
              """
              insert into fulfillment.wave (definition, active, every_minutes, next_at, id)
              values (?, ?, ?, ?, ?)
              """)
          .params(values)
          .update();
    }
  }

  void remove(String id) {
    jdbc.sql("delete from fulfillment.wave where id = ?").param(id).update();
  }

  List<Waves.Standing> all() {
    return jdbc.sql(
            """
            select w.definition, w.next_at, w.active,
              (select count(*) from fulfillment.wave_order o
               where o.wave_id = w.id and o.batch_id is null and o.left_at is null) as waiting
            from fulfillment.wave w order by w.id
            """)
        .query(this::standing)
        .list();
  }

  /** Takes a run that is due, for one node alone; false when another has it. */
  boolean claim(Waves.Standing due, Instant next) {
    return jdbc.sql(
                """
                update fulfillment.wave set next_at = ?
                where id = ? and next_at = ? and active = true
                """)
            .params(utc(next), due.wave().id(), utc(due.nextAt()))
            .update()
        == 1;
  }

  void join(OrderId order, String wave, PlanRequest request) {
    jdbc.sql(
            """
            insert into fulfillment.wave_order (order_id, wave_id, request, joined_at)
            values (?, ?, ?, ?)
            """)
        .params(order.value(), wave, json.written(request), utc(Instant.now()))
        .update();
  }

  /** Whether an order waits, or waited and was let go; empty if it never did. */
  Optional<Boolean> isWaiting(OrderId order) {
    return jdbc.sql("select left_at from fulfillment.wave_order where order_id = ?")
        .param(order.value())
        .query((row, number) -> row.getObject(1) == null)
        .optional();
  }

  List<PlanRequest> waiting(String wave, int count) {
    return jdbc.sql(
            """
            select request from fulfillment.wave_order
            where wave_id = ? and batch_id is null and left_at is null
            order by joined_at, order_id fetch first ? rows only
            """)
        .params(wave, count)
        .query((row, number) -> json.read(row.getString(1), PlanRequest.class))
        .list();
  }

  void started(String wave, Batch batch, List<PlanRequest> orders) {
    jdbc.sql("insert into fulfillment.wave_run (batch_id, wave_id, started_at) values (?, ?, ?)")
        .params(batch.id(), wave, utc(batch.requestedAt()))
        .update();
    for (PlanRequest order : orders) {
      jdbc.sql(
              """
              update fulfillment.wave_order set batch_id = ?, planned_at = ?
              where order_id = ? and left_at is null
              """)
          .params(batch.id(), utc(batch.requestedAt()), order.orderId().value())
          .update();
    }
  }

  List<String> runs(String wave, int count) {
    return jdbc.sql(
            """
            select batch_id from fulfillment.wave_run where wave_id = ?
            order by started_at desc fetch first ? rows only
            """)
        .params(wave, count)
        .query(String.class)
        .list();
  }

  /** Those whose batch has ended, or whose wave did not come within twice its interval. */
  List<String> ready(int count) {
    Instant now = Instant.now();
    return jdbc.sql(
            """
            select o.order_id from fulfillment.wave_order o
              left join fulfillment.batch b on b.id = o.batch_id
              left join fulfillment.wave w on w.id = o.wave_id and w.active = true
            where o.left_at is null and (
              (o.batch_id is not null and (b.status in ('DONE', 'FAILED') or o.planned_at < ?))
              or (o.batch_id is null and (w.id is null
                or (o.joined_at < ? and w.every_minutes <= ?)
                or (o.joined_at < ? and w.every_minutes <= ?)
                or o.joined_at < ?)))
            order by o.joined_at fetch first ? rows only
            """)
        .params(
            utc(now.minus(LONGEST_RUN)),
            utc(now.minus(Duration.ofMinutes(20))),
            10,
            utc(now.minus(Duration.ofHours(2))),
            60,
            utc(now.minus(Duration.ofHours(48))),
            count)
        .query(String.class)
        .list();
  }

  /** Lets an order go, once; false if it went already. */
  boolean leave(String order) {
    return jdbc.sql(
                "update fulfillment.wave_order set left_at = ? where order_id = ? and left_at is null")
            .params(utc(Instant.now()), order)
            .update()
        == 1;
  }

  /** Forgets those that went long ago. */
  void tidy() {
    jdbc.sql("delete from fulfillment.wave_order where left_at < ?")
        .param(utc(Instant.now().minus(Duration.ofDays(1))))
        .update();
  }

  Optional<Waves.Standing> find(String id) {
    return all().stream().filter(standing -> standing.wave().id().equals(id)).findFirst();
  }

  private Waves.Standing standing(ResultSet row, int number) throws SQLException {
    Wave wave = json.read(row.getString("definition"), Wave.class).active(row.getBoolean("active"));
    Instant next = row.getObject("next_at", OffsetDateTime.class).toInstant();
    return new Waves.Standing(wave, wave.active() ? next : null, row.getInt("waiting"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
