package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.Order;
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
    PlanRequest request = OpenUnits.request(order, strategy, split);
    JourneyVariables.PLAN.set(
        execution, request.lines().isEmpty() ? null : fulfillment.plan(request));
  }
}
