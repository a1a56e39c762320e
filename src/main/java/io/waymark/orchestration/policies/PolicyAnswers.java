package io.waymark.orchestration.policies;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What policies answered in business rule tasks. The engine forgets an answer with its task, unless
 * it is stored as a result variable; here it stays, unstored, until the journey next waits, under
 * the policy's name: {@code orderHold} for {@code order-hold}.
 */
public final class PolicyAnswers {

  private static final String RESULT = "decisionResult";

  private PolicyAnswers() {}

  /** The reasons that a collecting policy gave last; none when it was not asked. */
  public static List<String> reasons(DelegateExecution execution, String policy) {
    return execution.getVariable(variable(policy)) instanceof DmnDecisionResult answer
        ? Policies.reasons(answer)
        : List.of();
  }

  /** The variable that holds the answer of the policy with this id. */
  public static String variable(String policy) {
    StringBuilder name = new StringBuilder();
    for (String word : policy.split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  static void keep(DelegateExecution task, String variable) {
    Object answer = task.getVariableLocal(RESULT);
    if (answer != null) {
      task.setVariable(variable, Variables.untypedValue(answer, true));
    }
  }
}
