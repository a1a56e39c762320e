package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.inventory.Inventory;
import io.waymark.kernel.OrderId;
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
  private final Fulfillment fulfillment;
  private final CurrentOrder current;

  RecordShipment(
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
    Shipment shipment = ProviderEvents.shipment(JourneyVariables.EVENT_DATA.get(execution));
    // The order's row is locked before its stock, as everywhere.
    boolean open = fulfillmentOrders.shipped(id, shipment);
    inventory.ship(id, shipment.shipped());
    OrderId order = JourneyVariables.orderId(execution);
    if (open) {
      fulfillment.failed(order, fulfillmentOrders.get(id).source(), "Shipped less than was there");
    }
    current.changed(order);
    JourneyVariables.UNITS_OPEN_AGAIN.set(execution, open);
  }
}
