package io.waymark.orchestration.policies;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Holds a policy against its table of examples, outside the process engine. */
public final class PolicyCheck {

  private final Set<String> rulesHit = new HashSet<>();
  private final DmnEngine engine;

  /** A check of its own; it remembers the rules that its examples hit. */
  public PolicyCheck() {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> event.getMatchingRules().forEach(rule -> rulesHit.add(rule.getId())));
    engine = configuration.buildEngine();
  }

  /** The ids of the rules that applied so far. */
  public Set<String> rulesHit() {
    return Set.copyOf(rulesHit);
  }

  /**
   * Every example that the policy answers otherwise than expected, in words; empty when all is
   * well.
   */
  public List<String> failures(byte[] dmn, List<PolicyExamples.Example> examples) {
    List<String> failures = new ArrayList<>();
    DmnDecision decision = engine.parseDecisions(new ByteArrayInputStream(dmn)).get(0);
    for (PolicyExamples.Example example : examples) {
      Map<String, List<String>> answer = answer(decision, example);
      if (!answer.equals(example.expected())) {
        failures.add(
            "Example '%s' of policy %s expects %s, but it answers %s"
                .formatted(example.name(), decision.getKey(), example.expected(), answer));
      }
    }
    return failures;
  }

  private Map<String, List<String>> answer(DmnDecision decision, PolicyExamples.Example example) {
    DmnDecisionResult result = engine.evaluateDecision(decision, example.facts());
    Map<String, List<String>> answer = new HashMap<>();
    for (String output : example.expected().keySet()) {
      answer.put(
          output,
          result.collectEntries(output).stream()
              .filter(Objects::nonNull)
              .map(String::valueOf)
              .toList());
    }
    return answer;
  }
}
