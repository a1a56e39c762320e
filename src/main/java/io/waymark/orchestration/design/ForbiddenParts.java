package io.waymark.orchestration.design;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What in a model would run code of the model's own, or load it from somewhere. */
final class ForbiddenParts implements DesignRule {

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "scriptTask", "Scripts are not allowed: bind a step instead",
          "script", "Scripts are not allowed: use an expression on variables, or bind a step",
          "connector", "Connectors are not allowed: send by a provider's action",
          "import", "Imports are not allowed");

  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "class", "Java classes are not allowed: bind a step by its delegate expression",
          "variableMappingClass", "Java classes are not allowed: map variables one by one",
          "formHandlerClass", "Java classes are not allowed: use form fields",
          "scriptFormat", "Scripts are not allowed: bind a step instead",
          "language", "Scripts are not allowed: use an expression on variables",
          "resource", "Scripts are not allowed: bind a step instead");

  private static final Set<String> TASKS_WITH_TYPE =
      Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition");

  @Override
  public Stream<DesignProblem> check(ModelElement element) {
    Stream<String> byElement = Stream.ofNullable(ELEMENTS.get(element.name()));
    Stream<String> byAttribute =
        element.attributes().keySet().stream()
            .flatMap(attribute -> Stream.ofNullable(ATTRIBUTES.get(attribute)));
    return Stream.of(byElement, byAttribute, types(element), forms(element), validators(element))
        .flatMap(messages -> messages)
        .map(message -> DesignProblem.at(element, message));
  }

  // Tasks for outside workers run no code here; mail and shell tasks would.
  private static Stream<String> types(ModelElement element) {
    if (!TASKS_WITH_TYPE.contains(element.name())) {
      return Stream.empty();
    }
    return element.all("type").stream()
        .filter(type -> !type.equals("external"))
        .map(type -> "Tasks of the type " + type + " are not allowed: bind a step");
  }

  // An embedded form is a page with scripts that run in Tasklist as the person who looks at it.
  private static Stream<String> forms(ModelElement element) {
    List<String> keys = element.all("formKey");
    return keys.stream()
        .filter(key -> !key.strip().toLowerCase(Locale.ROOT).startsWith("camunda-forms:"))
        .map(key -> "The form " + key + " is not allowed: use form fields or a Camunda Form");
  }

  private static Stream<String> validators(ModelElement element) {
    return element.is("constraint") && element.all("name").contains("validator")
        ? Stream.of("Form validators of one's own are not allowed: use the built-in ones")
        : Stream.empty();
  }
}
