package io.waymark.orchestration.correlation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrders;
import io.waymark.orders.OrderProgress;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.Providers;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Takes fulfillment orders back from sources that cannot ship them: the source is asked to stop,
 * and the journey goes on as after a rejection, so that the units are planned again from elsewhere.
 * What a source has accepted stays with it and is told to people.
 */
@Component
class Withdrawals {

  private record Cancelling(String fulfillmentOrderId, OrderId orderId) {}

  private final WaitingJourneys waiting;
  private final FulfillmentOrders fulfillmentOrders;
  private final OrderProgress progress;
  private final Providers providers;
  private final ObjectMapper json;

  Withdrawals(
      WaitingJourneys waiting,
      FulfillmentOrders fulfillmentOrders,
      OrderProgress progress,
      Providers providers,
      ObjectMapper json) {
    this.waiting = waiting;
    this.fulfillmentOrders = fulfillmentOrders;
    this.progress = progress;
    this.providers = providers;
    this.json = json;
  }

  /** The carrier left without it. */
  void missedPickup(String fulfillmentOrder, OrderId order) {
    withdraw(fulfillmentOrder, order, "The pickup was missed");
  }

  /** Takes it back if its source has not accepted it yet; in the caller's transaction. */
  void withdraw(String fulfillmentOrder, OrderId order, String reason) {
    FulfillmentOrder part = fulfillmentOrders.get(fulfillmentOrder);
    if (part.status() == FulfillmentOrder.Status.ACCEPTED) {
      progress.escalated(
          order, reason + ", and the source has accepted " + fulfillmentOrder, "operators");
    }
    if (part.status() != FulfillmentOrder.Status.SENT) {
      return;
    }
    providers.call(
        new ProviderAction(
            part.provider(),
            "cancel-fulfillment-order",
            part.id() + "/withdraw",
            order,
            new Cancelling(part.id(), order)));
    Map<String, Object> variables =
        Variables.createVariables()
            .putValueTyped(
                JourneyVariables.EVENT_DATA.name(),
                JourneyVariables.EVENT_DATA.value(json.createObjectNode().put("reason", reason)));
    waiting.deliver("FulfillmentOrderRejected", order, part.id(), variables);
  }
}
