package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.BACKORDERED;
import static io.waymark.orders.OrderStatus.COMPLETED;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.engine.Passages;
import io.waymark.orders.Cancellation;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.SampleOrders;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What journeys passed is noted once for each transaction. */
abstract class PassagesSpec extends JourneyStage {

  @Autowired Passages passages;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;

  @Test
  void aCompletedJourneyTellsAllItPassedFromItsFirstStepToItsEnd() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);

    accept(part);
    ship(part);

    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
    assertThat(passages.of(journey(order, "order-journey").getId()))
        .startsWith("OrderPlaced", "ValidateOrder", "ValidateLines", "OrderValid")
        .contains("PlanFulfillment", "ReserveInventory", "FulfillOrder")
        .endsWith("CloseOrder", "OrderOrPartOfItClosed")
        .doesNotContain("RejectOrder", "BackorderLines", "HoldOrder")
        .noneMatch(activity -> activity.contains("#"));
    assertThat(passages.of(journey(order, "fulfillment-journey").getId()))
        .startsWith("FulfillmentOrderCreated", "SendFulfillmentOrder")
        .containsSubsequence("RecordAcceptance", "AwaitShipment", "RecordShipment")
        .endsWith("DeliveryConfirmed", "RecordDelivery", "FulfillmentOrderDelivered");
  }

  @Test
  void whatWasCancelledWasNotPassed() {
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    awaitStatus(order, BACKORDERED);
    awaitWaitingAt(order, "AwaitStock");

    orders.requestCancellation(order, new Cancellation(null, "changed my mind", "Maria"));

    assertThat(running(order)).isZero();
    assertThat(passages.of(journey(order, "order-journey").getId()))
        .contains("BackorderLines", "OrderCancelled", "JourneyEnded")
        .doesNotContain("AwaitStock", "CloseOrder");
  }

  @Test
  void passagesAreKeptAsLongAsTheJourneysHistory() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    parts(order, 1);
    HistoricProcessInstance journey = journey(order, "order-journey");

    assertThat(journey.getRemovalTime()).isNotNull();
    assertThat(
            jdbc.sql("select distinct remove_at from orchestration.passage where journey = ?")
                .param(journey.getId())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list())
        .containsExactly(journey.getRemovalTime().toInstant());
  }

  private HistoricProcessInstance journey(OrderId order, String key) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(order.value())
        .processDefinitionKey(key)
        .singleResult();
  }
}
