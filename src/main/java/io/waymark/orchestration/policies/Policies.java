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
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks policies outside of business rule tasks; they see the same facts there and here. A policy is
 * evaluated beside the engine's commands, not in one, so that a caller may go on after a failure:
 * an exception inside a command would doom the caller's transaction.
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
    return configuration().getDmnEngine().evaluateDecision(latest(policy), facts);
  }

  /** The reasons that a collecting policy gave, from its output {@code reason}. */
  public static List<String> reasons(DmnDecisionResult result) {
    return result.collectEntries("reason").stream()
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }

  private DmnDecision latest(String policy) {
    DecisionDefinition latest =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(policy)
            .latestVersion()
            .singleResult();
    if (latest == null) {
      throw new Unknown("policy", policy);
    }
    return configuration()
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                configuration()
                    .getDeploymentCache()
                    .findDeployedDecisionDefinitionById(latest.getId()));
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}
