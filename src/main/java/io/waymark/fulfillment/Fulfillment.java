package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.Optional;

/** Decides where each order line ships from. */
public interface Fulfillment {

  /**
   * The best plan for an order under a strategy, from the stock available now. It reserves nothing.
   * Unknown strategies fall back to the default strategy, and the plan says so. The plan is kept
   * for explanation, in the caller's transaction.
   */
  FulfillmentPlan plan(PlanRequest request);

  /** The plan that {@link #plan} would make now. Nothing is kept, and there need be no order. */
  FulfillmentPlan preview(PlanRequest request);

  /** The plan last made for an order, if any. */
  Optional<FulfillmentPlan> lastPlan(OrderId orderId);

  /** Every source, by location. */
  List<Source> sources();

  /** The source at a location, if there is one. */
  Optional<Source> source(LocationId location);
}
