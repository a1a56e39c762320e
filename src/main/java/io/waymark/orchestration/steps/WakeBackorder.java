package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.journey.WaitingJourneys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets what waits for stock be planned again. */
@Component
class WakeBackorder implements JavaDelegate {

  private final WaitingJourneys waiting;

  WakeBackorder(WaitingJourneys waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waiting.deliver("StockReceived", JourneyVariables.orderId(execution));
  }
}
