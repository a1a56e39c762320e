package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of batches and their orders. */
@Repository
class BatchTable {

  /** Whoever works on a batch says so more often than this. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final JdbcTemplate many;
  private final StoredJson json;

  BatchTable(JdbcClient jdbc, JdbcTemplate many, StoredJson json) {
    this.jdbc = jdbc;
    this.many = many;
    this.json = json;
  }

  /** A plan of a batch that no order has taken up. */
  record Offer(String batchId, int number, PlanRequest request, FulfillmentPlan plan) {}

  /** Adds a batch and its orders; throws DuplicateKeyException when the key is taken. */
  void add(Batch batch, String key, String fingerprint, List<PlanRequest> orders) {
    jdbc.sql(
            """
            insert into fulfillment.batch
              (id, idempotency_key, fingerprint, requested_at, status, percent, orders,
               unassigned_units, touched_at, cancelled, waiting_found)
            values (?, ?, ?, ?, ?, 0, ?, 0, ?, false, ?)
            """)
        .params(
            batch.id(),
            key,
            fingerprint,
            batch.requestedAt().atOffset(ZoneOffset.UTC),
            batch.status().name(),
            batch.orders(),
            now(),
            batch.waiting() == null ? null : batch.waiting().found())
        .update();
    add(batch, orders);
  }

  private void add(Batch batch, List<PlanRequest> orders) {
    List<Object[]> rows = new ArrayList<>();
    for (int number = 0; number < orders.size(); number++) {
      OrderId order = orders.get(number).orderId();
      rows.add(
          new Object[] {
            batch.id(),
            number,
            order == null ? null : order.value(),
            json.written(orders.get(number))
          });
    }
    many.batchUpdate(
        """
        insert into fulfillment.batch_order (batch_id, number, order_id, request, used)
        values (?, ?, ?, ?, false)
        """,
        rows);
  }

  /** Says how far a batch is; false when somebody wants it to end. */
  boolean progress(String id, Batch.Status status, int percent, Double cost, Double bound) {
    return jdbc.sql(
                    """
                update fulfillment.batch
                set status = ?, percent = ?, cost = ?, lower_bound = ?, touched_at = ?
                where id = ?
                """)
                .params(status.name(), percent, cost, bound, now(), id)
                .update()
            == 1
        && !jdbc.sql("select cancelled from fulfillment.batch where id = ?")
            .param(id)
            .query(Boolean.class)
            .single();
  }

  /** Says how many that wait were found, and how many of them can be served. */
  boolean collected(String id, int found, int served) {
    jdbc.sql("update fulfillment.batch set waiting_found = ?, orders = ? where id = ?")
        .params(found, served, id)
        .update();
    return progress(id, Batch.Status.COLLECTING, 0, null, null);
  }

  /** Adds the orders of a batch that had none. */
  void collected(Batch batch, List<PlanRequest> orders) {
    jdbc.sql("update fulfillment.batch set orders = ? where id = ?")
        .params(orders.size(), batch.id())
        .update();
    add(batch, orders);
  }

  /** Offers the plans of a batch to its orders. */
  void offer(Batch batch, List<FulfillmentPlan> plans) {
    List<Object[]> rows = new ArrayList<>();
    for (int number = 0; number < plans.size(); number++) {
      FulfillmentPlan plan = plans.get(number);
      rows.add(new Object[] {json.written(plan), now(), batch.id(), number});
    }
    many.batchUpdate(
        """
        update fulfillment.batch_order set explanation = ?, planned_at = ?
        where batch_id = ? and number = ?
        """,
        rows);
  }

  /** Ends a batch whose plans are offered. */
  void done(Batch batch) {
    jdbc.sql(
            """
            update fulfillment.batch
            set status = 'DONE', percent = 100, cost = ?, lower_bound = ?, unassigned_units = ?,
                unassigned_unit_cost = ?, ending = ?, touched_at = ?,
                waiting_woken = ?
            where id = ?
            """)
        .params(
            batch.cost(),
            batch.lowerBound(),
            batch.unassignedUnits(),
            batch.unassignedUnitCost(),
            batch.ending() == null ? null : batch.ending().name(),
            now(),
            batch.waiting() == null ? null : batch.waiting().woken(),
            batch.id())
        .update();
  }

  void failed(String id, String failure) {
    jdbc.sql(
            """
            update fulfillment.batch set status = 'FAILED', touched_at = ?, failure = ?
            where id = ?
            """)
        .params(now(), failure.substring(0, Math.min(500, failure.length())), id)
        .update();
  }

  void cancel(String id) {
    jdbc.sql("update fulfillment.batch set cancelled = true where id = ?").param(id).update();
  }

  Optional<Batch> find(String id) {
    return jdbc.sql("select * from fulfillment.batch where id = ?")
        .param(id)
        .query(this::batch)
        .optional();
  }

  /** The batch of a key, when its orders are those of the fingerprint; empty for other orders. */
  Optional<Batch> ofKey(String key, String fingerprint) {
    return jdbc.sql("select * from fulfillment.batch where idempotency_key = ? and fingerprint = ?")
        .params(key, fingerprint)
        .query(this::batch)
        .optional();
  }

  boolean hasKey(String key) {
    return jdbc.sql("select count(*) from fulfillment.batch where idempotency_key = ?")
            .param(key)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<Batch> last(int count) {
    return jdbc.sql(
            """
            select * from fulfillment.batch
            order by requested_at desc, id desc fetch first ? rows only
            """)
        .param(count)
        .query(this::batch)
        .list();
  }

  List<FulfillmentPlan> plans(String id, int from, int count) {
    return jdbc.sql(
            """
            select explanation from fulfillment.batch_order
            where batch_id = ? and number >= ? and explanation is not null
            order by number fetch first ? rows only
            """)
        .params(id, from, count)
        .query((row, number) -> json.read(row.getString(1), FulfillmentPlan.class))
        .list();
  }

  /** When the youngest plan was made that is not taken up; empty when there is none. */
  Optional<Instant> lastOffer() {
    return jdbc.sql(
            """
            select planned_at from fulfillment.batch_order
            where planned_at is not null and used = false
            order by planned_at desc fetch first 1 row only
            """)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  Optional<Offer> offer(OrderId order, Instant since) {
    return jdbc.sql(
            """
            select batch_id, number, request, explanation from fulfillment.batch_order
            where order_id = ? and planned_at >= ? and used = false
            order by planned_at desc fetch first 1 row only
            """)
        .params(order.value(), since.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Offer(
                    row.getString("batch_id"),
                    row.getInt("number"),
                    json.read(row.getString("request"), PlanRequest.class),
                    json.read(row.getString("explanation"), FulfillmentPlan.class)))
        .optional();
  }

  /** Takes an offer up; false when somebody else did. */
  boolean use(Offer offer) {
    return jdbc.sql(
                """
                update fulfillment.batch_order set used = true
                where batch_id = ? and number = ? and used = false
                """)
            .params(offer.batchId(), offer.number())
            .update()
        == 1;
  }

  private Batch batch(ResultSet row, int number) throws SQLException {
    Batch.Status status = Batch.Status.valueOf(row.getString("status"));
    Instant touched = row.getObject("touched_at", OffsetDateTime.class).toInstant();
    boolean ended = status == Batch.Status.DONE || status == Batch.Status.FAILED;
    boolean lost =
        !ended && status != Batch.Status.WAITING && touched.isBefore(Instant.now().minus(SILENCE));
    String ending = row.getString("ending");
    return new Batch(
        row.getString("id"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        lost ? Batch.Status.FAILED : status,
        row.getInt("percent"),
        row.getInt("orders"),
        row.getLong("unassigned_units"),
        row.getObject("unassigned_unit_cost", Double.class),
        row.getObject("cost", Double.class),
        row.getObject("lower_bound", Double.class),
        ending == null ? null : Batch.Ending.valueOf(ending),
        lost ? "The node that worked on it stopped" : row.getString("failure"),
        waiting(row));
  }

  private static Batch.Waiting waiting(ResultSet row) throws SQLException {
    Integer found = row.getObject("waiting_found", Integer.class);
    return found == null
        ? null
        : new Batch.Waiting(found, row.getObject("waiting_woken", Integer.class));
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
