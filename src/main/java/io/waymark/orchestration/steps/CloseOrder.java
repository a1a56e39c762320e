package io.waymark.orchestration.steps;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.OrderProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the order when none of its units is open any more. */
@Component
class CloseOrder implements JavaDelegate {

  private final OrderProgress progress;
  private final CurrentOrder current;

  CloseOrder(OrderProgress progress, CurrentOrder current) {
    this.progress = progress;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = JourneyVariables.orderId(execution);
    JourneyVariables.ORDER_CLOSED.set(execution, progress.close(order).closed());
    current.changed(order);
  }
}
