package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The room's front desk. */
@Service
class StoredFulfillment implements Fulfillment {

  private final Planner planner;
  private final Plans plans;
  private final StoredNetwork network;

  StoredFulfillment(Planner planner, Plans plans, StoredNetwork network) {
    this.planner = planner;
    this.plans = plans;
    this.network = network;
  }

  @Override
  public FulfillmentPlan plan(PlanRequest request) {
    if (request.orderId() == null) {
      throw InvalidInput.of("orderId", "required", "must be given");
    }
    FulfillmentPlan plan = planner.plan(request);
    plans.add(plan);
    return plan;
  }

  @Override
  public FulfillmentPlan preview(PlanRequest request) {
    FulfillmentPlan plan = planner.plan(request);
    return new FulfillmentPlan(
        null,
        plan.orderId(),
        plan.strategy(),
        plan.madeAt(),
        plan.shipments(),
        plan.unassigned(),
        plan.candidates(),
        plan.cost(),
        plan.lowerBound(),
        plan.notes());
  }

  @Override
  public Optional<FulfillmentPlan> lastPlan(OrderId orderId) {
    return plans.last(orderId);
  }

  @Override
  public List<Source> sources() {
    return network.now().sources();
  }

  @Override
  public Optional<Source> source(LocationId location) {
    return network.now().source(location);
  }
}
