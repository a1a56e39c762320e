package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import java.time.ZoneOffset;
import java.util.List;
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

  /** What was asked for the last so many orders, each as it was asked first, the oldest first. */
  List<PlanRequest> lastRequests(int orders) {
    return jdbc.sql(
            """
            select p.request from fulfillment.plan p
            join (
              select order_id, min(id) as id, min(made_at) as made_at
              from fulfillment.plan
              where request is not null
              group by order_id
              order by min(made_at) desc
              fetch first :orders rows only) f
            on f.id = p.id
            order by f.made_at, f.id
            """)
        .param("orders", orders)
        .query((row, number) -> json.read(row.getString("request"), PlanRequest.class))
        .list();
  }
}
