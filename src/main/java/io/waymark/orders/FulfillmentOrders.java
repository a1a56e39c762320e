package io.waymark.orders;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The fulfillment orders of all orders, as the journey drives them. Every call joins the caller's
 * transaction, is idempotent, and writes the order's timeline.
 */
public interface FulfillmentOrders {

  /**
   * What one source shall ship.
   *
   * @param source the location
   * @param provider the provider that wraps it
   * @param lines what it ships
   * @param reason why it was chosen, in words
   */
  record Draft(
      LocationId source, String provider, List<FulfillmentOrderLine> lines, String reason) {}

  /**
   * A shipment as the source reported it.
   *
   * @param shipped units by SKU; empty means everything
   * @param carrier the carrier; may be null
   * @param trackingNumber the carrier's number; may be null
   * @param at when it left, UTC
   */
  record Shipment(Map<Sku, Integer> shipped, String carrier, String trackingNumber, Instant at) {}

  /**
   * The ids that the next fulfillment orders of an order will get, so that stock can be reserved
   * under them before they are made; locks the order's row.
   */
  List<String> nextIds(OrderId orderId, int howMany);

  /**
   * Makes fulfillment orders; the order becomes {@link OrderStatus#IN_FULFILLMENT}.
   *
   * @param ids from {@link #nextIds}, one for each draft
   */
  List<FulfillmentOrder> create(OrderId orderId, List<String> ids, List<Draft> drafts);

  /** The fulfillment order; throws {@link io.waymark.kernel.Unknown} if there is none. */
  FulfillmentOrder get(String id);

  /** The source took it. */
  void accepted(String id);

  /**
   * The source does not ship it: its units are cancelled where that was asked for, and else open to
   * be planned again. Its status becomes CANCELLED when a cancellation was requested, else
   * REJECTED.
   *
   * @return whether units of it are open again
   */
  boolean rejected(String id, String reason);

  /**
   * It left. Units that it did not ship are cancelled where that was asked for, and else open
   * again.
   *
   * @return whether units of it are open again
   */
  boolean shipped(String id, Shipment shipment);

  /** It arrived. */
  void delivered(String id, Instant at);
}
