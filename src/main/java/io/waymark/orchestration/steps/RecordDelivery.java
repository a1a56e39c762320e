package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the fulfillment order arrived. */
@Component
class RecordDelivery implements JavaDelegate {

  private final FulfillmentOrders fulfillmentOrders;
  private final CurrentOrder current;

  RecordDelivery(FulfillmentOrders fulfillmentOrders, CurrentOrder current) {
    this.fulfillmentOrders = fulfillmentOrders;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    fulfillmentOrders.delivered(
        JourneyVariables.FULFILLMENT_ORDER_ID.get(execution),
        ProviderEvents.at(JourneyVariables.EVENT_DATA.get(execution), "deliveredAt"));
    current.changed(JourneyVariables.orderId(execution));
  }
}
