package io.waymark.orchestration.design;

import io.waymark.orchestration.access.StepBeans;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Expressions compare values and name steps; they reach nothing else. */
final class SafeExpressions implements DesignRule {

  private static final Set<String> STEP_ATTRIBUTES =
      Set.of("delegateExpression", "variableMappingDelegateExpression");
  private static final Set<String> ONLY_READ = Set.of("documentation", "textAnnotation");
  private static final Pattern STEP = Pattern.compile("[#$]\\{\\s*([A-Za-z_]\\w*)\\s*}");

  private final StepBeans steps;
  private final ExpressionCheck expressions;

  SafeExpressions(StepBeans steps, Set<String> variables) {
    this.steps = steps;
    this.expressions = new ExpressionCheck(steps, variables);
  }

  @Override
  public Stream<DesignProblem> check(ModelElement element) {
    if (ONLY_READ.stream().anyMatch(element::isIn)) {
      return Stream.empty();
    }
    Stream<String> inAttributes =
        element.attributes().entrySet().stream()
            .flatMap(attribute -> attribute(attribute.getKey(), attribute.getValue()));
    return Stream.of(inAttributes, expression(element.text()), condition(element))
        .flatMap(messages -> messages)
        .map(message -> DesignProblem.at(element, message));
  }

  private Stream<String> attribute(String name, List<String> values) {
    return STEP_ATTRIBUTES.contains(name)
        ? values.stream().flatMap(this::step)
        : values.stream().flatMap(this::expression);
  }

  private Stream<String> step(String binding) {
    Matcher bean = STEP.matcher(binding.strip());
    return bean.matches() && steps.has(bean.group(1))
        ? Stream.empty()
        : Stream.of(
            "There is no step " + binding + "; the steps are " + String.join(", ", steps.names()));
  }

  private Stream<String> expression(String text) {
    return text.contains("${") || text.contains("#{")
        ? expressions.problems(text).stream()
        : Stream.empty();
  }

  private static Stream<String> condition(ModelElement element) {
    boolean never = element.is("conditionExpression") && !element.text().contains("{");
    return never
        ? Stream.of("The condition must be an expression, such as ${orderValid}")
        : Stream.empty();
  }
}
