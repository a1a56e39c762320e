package io.waymark.orchestration.design;

import camundajar.impl.scala.util.Either;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;

/** Policies are written in FEEL, and each of their cells must be readable. */
final class PolicyLanguage implements DesignRule {

  private static final Set<String> WITH_LANGUAGE =
      Set.of("inputExpression", "inputEntry", "outputEntry", "literalExpression", "expression");

  private final FeelEngine feel = new FeelEngine.Builder().build();

  @Override
  public Stream<DesignProblem> check(ModelElement element) {
    Stream<String> language =
        element.all("expressionLanguage").stream()
            .filter(name -> !isFeel(name))
            .map(name -> "Policies are written in FEEL, not in " + name);
    return Stream.concat(language, unreadable(element))
        .map(message -> DesignProblem.at(element, message));
  }

  private static boolean isFeel(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty()
        || name.equals("feel")
        || name.matches("https?://www\\.omg\\.org/.*feel.*");
  }

  private Stream<String> unreadable(ModelElement element) {
    boolean isCell = element.is("text") && WITH_LANGUAGE.contains(element.parent().name());
    if (!isCell || element.text().isEmpty()) {
      return Stream.empty();
    }
    Either<FeelEngine.Failure, ?> read =
        element.parent().is("inputEntry")
            ? feel.parseUnaryTests(element.text())
            : feel.parseExpression(element.text());
    return read.isLeft()
        ? Stream.of("'" + element.text() + "' is not FEEL: " + reason(read))
        : Stream.empty();
  }

  private static String reason(Either<FeelEngine.Failure, ?> read) {
    return read.left().getOrElse(() -> null) instanceof FeelEngine.Failure failure
        ? failure.message()
        : "";
  }
}
