package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.OrderId;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.SampleOrders;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

abstract class DelaysAreEscalatedSpec extends JourneyStage {

  @Test
  void aSourceThatIsSilentForLongerThanThePolicyAllows() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);

    management.executeJob(timer(order).getId());
    assertThat(told(order)).doesNotContain("Escalated");

    madeHoursAgo(part, 9);
    management.executeJob(timer(order).getId());
    assertThat(told(order)).containsOnlyOnce("Escalated");

    accept(part);
    management.executeJob(timer(order).getId());
    assertThat(told(order)).containsOnlyOnce("Escalated");
  }

  private void madeHoursAgo(FulfillmentOrder part, int hours) {
    jdbc.sql("update orders.fulfillment_order set created_at = ? where order_id = ?")
        .params(OffsetDateTime.now().minusHours(hours), part.orderId().value())
        .update();
  }

  private Job timer(OrderId order) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(order.value())
            .processDefinitionKey("fulfillment-journey")
            .singleResult()
            .getId();
    return management.createJobQuery().processInstanceId(instance).timers().singleResult();
  }
}
