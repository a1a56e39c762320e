package io.waymark.orchestration.steps;

import io.waymark.orchestration.policies.Policies;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the business rule task before a step answered. */
final class LastPolicy {

  private LastPolicy() {}

  static List<String> reasons(DelegateExecution execution) {
    Object result = execution.getVariable("decisionResult");
    return result instanceof DmnDecisionResult answer ? Policies.reasons(answer) : List.of();
  }
}
