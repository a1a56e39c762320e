package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.inventory.Inventory;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the stock of a rejected or cancelled fulfillment order back. */
@Component
class ReleaseFulfillmentOrder implements JavaDelegate {

  private final FulfillmentOrders fulfillmentOrders;
  private final Inventory inventory;
  private final Fulfillment fulfillment;
  private final CurrentOrder current;

  ReleaseFulfillmentOrder(
      FulfillmentOrders fulfillmentOrders,
      Inventory inventory,
      Fulfillment fulfillment,
      CurrentOrder current) {
    this.fulfillmentOrders = fulfillmentOrders;
    this.inventory = inventory;
    this.fulfillment = fulfillment;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = JourneyVariables.FULFILLMENT_ORDER_ID.get(execution);
    // The order's row is locked before its stock, as everywhere.
    boolean open =
        fulfillmentOrders.rejected(
            id, ProviderEvents.reason(JourneyVariables.EVENT_DATA.get(execution)));
    inventory.release(id);
    fulfillment.givenBack(id);
    current.changed(JourneyVariables.orderId(execution));
    JourneyVariables.UNITS_OPEN_AGAIN.set(execution, open);
  }
}
