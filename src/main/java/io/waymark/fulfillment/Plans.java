package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of plans that were made. */
@Repository
class Plans {

  private final JdbcClient jdbc;
  private final StoredJson json;

  Plans(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(FulfillmentPlan plan, PlanRequest request) {
    jdbc.sql(
            """
            insert into fulfillment.plan
              (id, order_id, made_at, strategy, explanation, request)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            plan.id(),
            plan.orderId().value(),
            plan.madeAt().atOffset(ZoneOffset.UTC),
            plan.strategy(),
            json.written(plan),
            json.written(request))
        .update();
  }

  /** What was asked for when an order was planned last. */
  Optional<PlanRequest> lastRequest(OrderId orderId) {
    return jdbc.sql(
            """
            select request from fulfillment.plan
            where order_id = ? and request is not null
            order by made_at desc, id desc
            fetch first 1 row only
            """)
        .param(orderId.value())
        .query((row, number) -> json.read(row.getString("request"), PlanRequest.class))
        .optional();
  }

  Optional<FulfillmentPlan> last(OrderId orderId) {
    return jdbc.sql(
            """
            select explanation from fulfillment.plan
            where order_id = ?
            order by made_at desc, id desc
            fetch first 1 row only
            """)
        .param(orderId.value())
        .query((row, number) -> json.read(row.getString("explanation"), FulfillmentPlan.class))
        .optional();
  }
}
