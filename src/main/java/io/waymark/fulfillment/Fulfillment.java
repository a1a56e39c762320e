package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides where each order line ships from. */
public interface Fulfillment {

  /**
   * The best plan for an order under a strategy, from the stock available now. It reserves nothing.
   * Unknown strategies fall back to the default strategy, and the plan says so. The plan is kept
   * for explanation, in the caller's transaction.
   */
  FulfillmentPlan plan(PlanRequest request);

  /**
   * The plan of an order whose stock a promise holds. The hold ends here, in the caller's
   * transaction: its stock can be planned for this order, and no other can take it until the
   * transaction has ended. The order waits for no wave then. A hold that has ended, or never was,
   * changes nothing.
   *
   * @param hold the hold's id; null for none
   */
  FulfillmentPlan plan(PlanRequest request, String hold);

  /**
   * The plan that {@link #plan(PlanRequest)} would make now. Nothing is kept, and there need be no
   * order.
   */
  FulfillmentPlan preview(PlanRequest request);

  /** The plan last made for an order, if any. */
  Optional<FulfillmentPlan> lastPlan(OrderId orderId);

  /**
   * Notes that the shipments of a plan were handed over, so that they count for the daily capacity
   * of their sources. Idempotent by reference; costs nothing where no source's days are limited.
   *
   * @param references an id for each shipment of the plan, such as the fulfillment order's
   */
  void committed(FulfillmentPlan plan, List<String> references);

  /** Notes that a shipment will not take place, so that it no longer counts. */
  void givenBack(String reference);

  /**
   * Notes that a source shipped less of an order than it had promised, or did not hand it to its
   * carrier, so that the order is not planned from there again. Idempotent.
   */
  void failed(OrderId orderId, LocationId source, String reason);

  /** The sources that failed an order, as {@link #failed} noted. */
  Set<LocationId> failedSources(OrderId orderId);

  /** Every source, by location. */
  List<Source> sources();

  /** The source at a location, if there is one. */
  Optional<Source> source(LocationId location);
}
