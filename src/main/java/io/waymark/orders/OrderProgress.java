package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.util.List;

/**
 * What the journey tells about an order. Every call joins the caller's transaction, is idempotent,
 * locks the order's row and writes the timeline; each throws {@link io.waymark.kernel.Unknown} for
 * an unknown order.
 */
public interface OrderProgress {

  /** The validation policies refused the order: it is closed as {@link OrderStatus#REJECTED}. */
  void rejected(OrderId id, List<String> reasons);

  /** A policy holds the order until a person decides. */
  void held(OrderId id, List<String> reasons);

  /** A person released the order from all its holds. */
  void released(OrderId id, String by, String note);

  /** Units could not be sourced and wait for stock; the shortages are for the timeline. */
  void backordered(OrderId id, List<FulfillmentOrderLine> shortages);

  /** Stock for what waited may be there: the order is planned again. */
  void backorderEnded(OrderId id);

  /**
   * Cancels what can be cancelled at once: of the lines asked for (all, when null or empty) the
   * units that no fulfillment order has. Lines in unshipped fulfillment orders are marked, and
   * these fulfillment orders are the answer: their sources must be asked to stop.
   */
  List<FulfillmentOrder> cancelled(OrderId id, Cancellation cancellation);

  /**
   * Cancels the units that no fulfillment order has, and only those: what waited for stock and will
   * not come in time, or an order that a person did not release.
   */
  void unallocatedCancelled(OrderId id, String reason, String by);

  /** Something waits longer than policy allows; goes to the timeline. */
  void escalated(OrderId id, String what, String toWhom);

  /** Any other step worth telling, in words. */
  void noted(OrderId id, String event, String detail);

  /**
   * Closes the order if no unit is open any more: {@link OrderStatus#COMPLETED} when something was
   * delivered, {@link OrderStatus#CANCELLED} when all was cancelled; publishes {@link OrderClosed}.
   *
   * @return the status after that; not closed when units are still open
   */
  OrderStatus close(OrderId id);
}
