package io.waymark.orchestration.steps;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.policies.PolicyAnswers;
import io.waymark.orders.OrderProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the order on hold, with the reasons of the hold policy. */
@Component
class HoldOrder implements JavaDelegate {

  private final OrderProgress progress;
  private final CurrentOrder current;

  HoldOrder(OrderProgress progress, CurrentOrder current) {
    this.progress = progress;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = JourneyVariables.orderId(execution);
    progress.held(order, PolicyAnswers.reasons(execution, "order-hold"));
    current.changed(order);
  }
}
