package io.waymark.orchestration.policies;

import io.waymark.orders.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks policies outside of business rule tasks; they see the same facts there and here. */
@Component
public class Policies {

  private final DecisionService decisions;

  Policies(DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * What the latest version of a policy answers about an order.
   *
   * @param more facts beyond those of the order, by name
   */
  public DmnDecisionResult ask(String policy, Order order, Map<String, Object> more) {
    Map<String, Object> facts = new HashMap<>(Fact.of(order));
    facts.putAll(more);
    return decisions.evaluateDecisionByKey(policy).variables(facts).evaluate();
  }

  /** The reasons that a collecting policy gave, from its output {@code reason}. */
  public static List<String> reasons(DmnDecisionResult result) {
    return result.collectEntries("reason").stream()
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }
}
