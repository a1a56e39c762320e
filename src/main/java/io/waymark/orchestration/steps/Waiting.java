package io.waymark.orchestration.steps;

import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.Hold;
import io.waymark.orders.Order;
import java.time.Instant;

/**
 * What a journey waits for.
 *
 * @param waitingFor as the escalation policy calls it
 * @param what in words
 * @param since since when, UTC
 */
record Waiting(String waitingFor, String what, Instant since) {

  /**
   * What it waits for now.
   *
   * @param fulfillmentOrder the one that the journey is about; null in the order journey
   */
  static Waiting of(Order order, FulfillmentOrder fulfillmentOrder) {
    if (fulfillmentOrder == null) {
      return new Waiting("REVIEW", "Review of the held order", heldSince(order));
    }
    String which = " of fulfillment order " + fulfillmentOrder.id();
    return switch (fulfillmentOrder.status()) {
      case SENT -> new Waiting("ACCEPTANCE", "Acceptance" + which, fulfillmentOrder.createdAt());
      case ACCEPTED -> new Waiting("SHIPMENT", "Shipment" + which, fulfillmentOrder.createdAt());
      default ->
          new Waiting(
              "DELIVERY",
              "Delivery" + which,
              fulfillmentOrder.shippedAt() == null
                  ? fulfillmentOrder.createdAt()
                  : fulfillmentOrder.shippedAt());
    };
  }

  private static Instant heldSince(Order order) {
    return order.holds().stream()
        .filter(hold -> hold.endedAt() == null)
        .map(Hold::placedAt)
        .min(Instant::compareTo)
        .orElse(order.receivedAt());
  }
}
