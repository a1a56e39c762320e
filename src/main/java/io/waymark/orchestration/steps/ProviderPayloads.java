package io.waymark.orchestration.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.kernel.Address;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrderLine;
import io.waymark.orders.Order;
import java.util.List;

/** What journeys say to providers. */
final class ProviderPayloads {

  record Outgoing(
      String fulfillmentOrderId,
      OrderId orderId,
      LocationId source,
      String shippingMethod,
      Address shipTo,
      List<FulfillmentOrderLine> lines) {}

  record Cancelling(String fulfillmentOrderId, OrderId orderId) {}

  record Tracking(
      String fulfillmentOrderId, OrderId orderId, String carrier, String trackingNumber) {}

  private ProviderPayloads() {}

  static FulfillmentOrder part(Order order, String fulfillmentOrderId) {
    return order.fulfillmentOrders().stream()
        .filter(part -> part.id().equals(fulfillmentOrderId))
        .findFirst()
        .orElseThrow(() -> new Unknown("fulfillment order", fulfillmentOrderId));
  }

  static Outgoing fulfillmentOrder(Order order, FulfillmentOrder part) {
    return new Outgoing(
        part.id(), order.id(), part.source(), order.shippingMethod(), order.shipTo(), part.lines());
  }

  static Cancelling cancellation(FulfillmentOrder part) {
    return new Cancelling(part.id(), part.orderId());
  }

  static Tracking tracking(OrderId order, String fulfillmentOrderId, JsonNode shipment) {
    return new Tracking(
        fulfillmentOrderId,
        order,
        ProviderEvents.text(shipment, "carrier"),
        ProviderEvents.text(shipment, "trackingNumber"));
  }
}
