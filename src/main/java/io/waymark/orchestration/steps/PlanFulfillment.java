package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.FulfillmentPlan;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.kernel.LocationId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.Order;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the best sources for the units that no fulfillment order has. */
@Component
class PlanFulfillment implements JavaDelegate {

  private final Fulfillment fulfillment;
  private final CurrentOrder current;

  PlanFulfillment(Fulfillment fulfillment, CurrentOrder current) {
    this.fulfillment = fulfillment;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Order order = current.get(JourneyVariables.orderId(execution));
    String strategy = JourneyVariables.STRATEGY.get(execution);
    String split = JourneyVariables.SPLIT.get(execution);
    Set<LocationId> failed = failed(order);
    PlanRequest request = OpenUnits.request(order, strategy, split, failed);
    JourneyVariables.PLAN.set(
        execution, request.lines().isEmpty() ? null : plan(request, failed, hold(order)));
  }

  // A source that failed the order once is better than none.
  private FulfillmentPlan plan(PlanRequest request, Set<LocationId> failed, String hold) {
    FulfillmentPlan plan = fulfillment.plan(request, hold);
    return failed.isEmpty() || plan.unassigned().isEmpty()
        ? plan
        : fulfillment.plan(request.allowing(failed));
  }

  // Only an order that was planned before can have been failed.
  private Set<LocationId> failed(Order order) {
    return order.fulfillmentOrders().isEmpty() ? Set.of() : fulfillment.failedSources(order.id());
  }

  // The stock that a promise held for the order is the order's from its first plan on.
  private static String hold(Order order) {
    return order.fulfillmentOrders().isEmpty() ? order.attributes().get("promiseHold") : null;
  }
}
