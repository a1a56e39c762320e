package io.waymark.orchestration.steps;

import io.waymark.inventory.Inventory;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrders;
import io.waymark.orders.FulfillmentOrders.Shipment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what left the source out of its stock. */
@Component
class RecordShipment implements JavaDelegate {

  private final FulfillmentOrders fulfillmentOrders;
  private final Inventory inventory;
  private final CurrentOrder current;

  RecordShipment(FulfillmentOrders fulfillmentOrders, Inventory inventory, CurrentOrder current) {
    this.fulfillmentOrders = fulfillmentOrders;
    this.inventory = inventory;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = JourneyVariables.FULFILLMENT_ORDER_ID.get(execution);
    Shipment shipment = ProviderEvents.shipment(JourneyVariables.EVENT_DATA.get(execution));
    // The order's row is locked before its stock, as everywhere.
    boolean open = fulfillmentOrders.shipped(id, shipment);
    inventory.ship(id, shipment.shipped());
    current.changed(JourneyVariables.orderId(execution));
    JourneyVariables.UNITS_OPEN_AGAIN.set(execution, open);
  }
}
