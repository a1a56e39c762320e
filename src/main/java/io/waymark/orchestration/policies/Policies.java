package io.waymark.orchestration.policies;

import io.waymark.kernel.Unknown;
import io.waymark.orders.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Asks policies outside of business rule tasks; they see the same facts there and here. A failure
 * is carried out of the engine's command as a value, because an exception that leaves a command
 * dooms the caller's transaction, and a caller may want to go on.
 */
@Component
public class Policies {

  private final ProcessEngine engine;

  Policies(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * What the latest version of a policy answers about an order; throws {@link Unknown} when there
   * is no such policy.
   *
   * @param more facts beyond those of the order, by name
   */
  public DmnDecisionResult ask(String policy, Order order, Map<String, Object> more) {
    Map<String, Object> facts = new HashMap<>(Fact.of(order));
    facts.putAll(more);
    Answer answer =
        configuration().getCommandExecutorTxRequired().execute(command -> answer(policy, facts));
    if (answer.failure() != null) {
      throw answer.failure();
    }
    return answer.result();
  }

  private record Answer(DmnDecisionResult result, RuntimeException failure) {}

  private Answer answer(String policy, Map<String, Object> facts) {
    try {
      return new Answer(
          configuration().getDmnEngine().evaluateDecision(latest(policy), facts), null);
    } catch (RuntimeException e) {
      return new Answer(null, e);
    }
  }

  /** The reasons that a collecting policy gave, from its output {@code reason}. */
  public static List<String> reasons(DmnDecisionResult result) {
    return result.collectEntries("reason").stream()
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }

  private DmnDecision latest(String policy) {
    try {
      return (DmnDecision)
          configuration().getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(policy);
    } catch (NotFoundException e) {
      throw new Unknown("policy", policy);
    }
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}
