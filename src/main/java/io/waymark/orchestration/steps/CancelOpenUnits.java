package io.waymark.orchestration.steps;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.OrderProgress;
import io.waymark.security.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels the units that no fulfillment order has. */
@Component
class CancelOpenUnits implements JavaDelegate {

  private final OrderProgress progress;
  private final CurrentOrder current;

  CancelOpenUnits(OrderProgress progress, CurrentOrder current) {
    this.progress = progress;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = JourneyVariables.orderId(execution);
    if ("cancel".equals(JourneyVariables.REVIEW_DECISION.get(execution))) {
      String note = JourneyVariables.REVIEW_NOTE.get(execution);
      progress.unallocatedCancelled(order, note, CurrentUser.get().name());
    } else {
      progress.unallocatedCancelled(order, "Stock did not come in time", "journey");
    }
    current.changed(order);
  }
}
