package io.waymark.orchestration.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who completes the review, through Tasklist or through our own API. */
final class Reviewer {

  private Reviewer() {}

  static String of(DelegateExecution execution) {
    Authentication user =
        execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null || user.getUserId() == null ? "an operator" : user.getUserId();
  }
}
