package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the source works on the fulfillment order. */
@Component
class RecordAcceptance implements JavaDelegate {

  private final FulfillmentOrders fulfillmentOrders;

  RecordAcceptance(FulfillmentOrders fulfillmentOrders) {
    this.fulfillmentOrders = fulfillmentOrders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    fulfillmentOrders.accepted(JourneyVariables.FULFILLMENT_ORDER_ID.get(execution));
  }
}
