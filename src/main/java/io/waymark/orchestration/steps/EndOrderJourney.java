package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.journey.WaitingJourneys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the journey of an order that was cancelled as a whole. */
@Component
class EndOrderJourney implements JavaDelegate {

  private final WaitingJourneys waiting;

  EndOrderJourney(WaitingJourneys waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waiting.deliver("OrderCancelled", JourneyVariables.orderId(execution));
  }
}
