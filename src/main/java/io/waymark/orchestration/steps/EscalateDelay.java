package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.OrderProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Tells the group that the escalation policy names that something waits too long. */
@Component
class EscalateDelay implements JavaDelegate {

  private final Escalations escalations;
  private final OrderProgress progress;

  EscalateDelay(Escalations escalations, OrderProgress progress) {
    this.escalations = escalations;
    this.progress = progress;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations
        .delay(execution, ClockUtil.getCurrentTime().toInstant())
        .ifPresent(
            delay ->
                progress.escalated(
                    JourneyVariables.orderId(execution), delay.what(), delay.group()));
  }
}
