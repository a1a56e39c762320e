package io.waymark.fulfillment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.OrderId;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of plans that were made. */
@Repository
class Plans {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Plans(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(FulfillmentPlan plan) {
    jdbc.sql(
            """
            insert into fulfillment.plan (id, order_id, made_at, strategy, explanation)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            plan.id(),
            plan.orderId().value(),
            plan.madeAt().atOffset(ZoneOffset.UTC),
            plan.strategy(),
            written(plan))
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
        .query((row, number) -> read(row.getString("explanation")))
        .optional();
  }

  private String written(FulfillmentPlan plan) {
    try {
      return json.writeValueAsString(plan);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FulfillmentPlan read(String explanation) {
    try {
      return json.readValue(explanation, FulfillmentPlan.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
