package io.waymark.orchestration.design;

import static java.util.Locale.ROOT;

import io.waymark.orchestration.access.StepBeans;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables that a model itself brings, by the places where models declare them. */
final class DeclaredVariables {

  /** Element name to the attribute that names a variable there. */
  private static final Map<String, String> BY_ELEMENT =
      Map.of(
          "formField", "id",
          "inputParameter", "name",
          "outputParameter", "name",
          "in", "target",
          "out", "target",
          "property", "name");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "resultVariable",
          "elementVariable",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable",
          "initiator");

  /** Those that the engine gives to every model. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of(
          "loopCounter",
          "nrOfInstances",
          "nrOfActiveInstances",
          "nrOfCompletedInstances",
          "decisionResult");

  private DeclaredVariables() {}

  static Set<String> in(ModelElement root) {
    Set<String> all = new HashSet<>(OF_THE_ENGINE);
    root.withAllBelow()
        .forEach(
            element -> {
              String attribute = BY_ELEMENT.get(element.name());
              if (attribute != null) {
                all.addAll(element.all(attribute));
              }
              ATTRIBUTES.forEach(name -> all.addAll(element.all(name)));
              element.all("decisionRef").forEach(policy -> all.add(answerOf(policy)));
            });
    return all;
  }

  /** A policy's answer outlasts its task under the policy's name: order-hold as orderHold. */
  private static String answerOf(String policy) {
    return Pattern.compile("-(.)")
        .matcher(policy)
        .replaceAll(hit -> hit.group(1).toUpperCase(ROOT));
  }

  /** A step's name is never free for a variable. */
  static Set<String> in(ModelElement root, Set<String> ofJourneys, StepBeans steps) {
    Set<String> all = in(root);
    all.addAll(ofJourneys);
    all.removeIf(steps::has);
    return all;
  }
}
