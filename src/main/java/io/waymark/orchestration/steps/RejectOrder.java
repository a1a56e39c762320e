package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.OrderProgress;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the order as rejected. */
@Component
class RejectOrder implements JavaDelegate {

  private final OrderProgress progress;

  RejectOrder(OrderProgress progress) {
    this.progress = progress;
  }

  @Override
  public void execute(DelegateExecution execution) {
    @SuppressWarnings("unchecked")
    List<String> reasons = JourneyVariables.REASONS.get(execution, List.of());
    progress.rejected(JourneyVariables.orderId(execution), reasons);
  }
}
