package io.waymark.orchestration.steps;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.OrderProgress;
import io.waymark.security.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the hold. */
@Component
class ReleaseOrder implements JavaDelegate {

  private final OrderProgress progress;
  private final CurrentOrder current;

  ReleaseOrder(OrderProgress progress, CurrentOrder current) {
    this.progress = progress;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = JourneyVariables.orderId(execution);
    progress.released(order, CurrentUser.get().name(), JourneyVariables.REVIEW_NOTE.get(execution));
    current.changed(order);
  }
}
