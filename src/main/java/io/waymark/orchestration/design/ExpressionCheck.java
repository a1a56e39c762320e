package io.waymark.orchestration.design;

import io.waymark.orchestration.access.Reach;
import io.waymark.orchestration.access.StepBeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Looks through an expression as the engine itself parses it. Allowed are values, operators,
 * variables and what {@link Reach} lists; everything that is not known to be harmless is refused.
 */
final class ExpressionCheck {

  private static final Set<String> SCOPES = Set.of("execution", "task");
  // What a property of a value could lead to; the engine refuses more when the model runs.
  private static final Set<String> NEVER = Set.of("class", "classLoader", "declaringClass");

  private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);
  private final StepBeans steps;
  private final Set<String> variables;

  ExpressionCheck(StepBeans steps, Set<String> variables) {
    this.steps = steps;
    this.variables = variables;
  }

  List<String> problems(String expression) {
    List<String> problems = new ArrayList<>();
    try {
      walk(parser.build(expression).getRoot(), problems);
    } catch (TreeBuilderException unreadable) {
      problems.add("cannot be read: " + unreadable.getMessage());
    }
    return problems.stream()
        .map(problem -> "The expression " + expression + " " + problem)
        .toList();
  }

  private void walk(Node node, List<String> problems) {
    if (node instanceof AstIdentifier identifier) {
      variable(identifier.getName(), problems);
    } else if (node instanceof AstMethod method) {
      method(method, problems);
    } else if (node instanceof AstDot dot) {
      property(dot, problems);
    } else if (node instanceof AstFunction function
        && !Reach.FUNCTIONS.contains(function.getName())) {
      problems.add("may not call the function " + function.getName());
    } else {
      bracket(node, problems);
      below(node, 0, problems);
    }
  }

  private void below(Node node, int from, List<String> problems) {
    for (int i = from; i < node.getCardinality(); i++) {
      walk(node.getChild(i), problems);
    }
  }

  private void variable(String name, List<String> problems) {
    if (steps.has(name)) {
      problems.add("may use the step " + name + " only to bind it or to ask it");
    } else if (!SCOPES.contains(name) && !variables.contains(name)) {
      problems.add(
          "names "
              + name
              + ", which is no variable of the journeys and not declared in this model (by a form"
              + " field, a result variable or a mapping); the variables are "
              + String.join(", ", new java.util.TreeSet<>(variables)));
    }
  }

  private void property(AstDot dot, List<String> problems) {
    Node base = dot.getChild(0);
    String name = name(dot);
    boolean ofScope = base instanceof AstIdentifier scope && SCOPES.contains(scope.getName());
    boolean allowed = ofScope ? Reach.PROPERTIES.contains(name) : !NEVER.contains(name);
    if (!allowed) {
      problems.add("may not read the property " + name);
    }
    walk(base, problems);
  }

  // In brackets a name can be put together when the model runs, past every check of it.
  private static void bracket(Node node, List<String> problems) {
    if (!(node instanceof AstBracket)) {
      return;
    }
    if (node.getChild(0) instanceof AstIdentifier scope && SCOPES.contains(scope.getName())) {
      problems.add("may read properties of " + scope.getName() + " only by their names");
    }
    if (node.getChild(1) instanceof AstString key
        && NEVER.stream().anyMatch(name -> key.toString().contains(name))) {
      problems.add("may not read the property " + key);
    }
  }

  private void method(AstMethod method, List<String> problems) {
    Node callee = method.getChild(0);
    Node base = callee.getChild(0);
    String name = callee instanceof AstDot dot ? name(dot) : "[...]";
    if (!(callee instanceof AstDot)) {
      check(false, name, problems);
    } else if (base instanceof AstIdentifier bean && steps.has(bean.getName())) {
      check(Reach.isOfStep(name), name, problems);
    } else if (base instanceof AstIdentifier scope && SCOPES.contains(scope.getName())) {
      check(Reach.METHODS.contains(name), name, problems);
    } else {
      check(Reach.DATE_METHODS.contains(name) && isDate(base), name, problems);
      walk(base, problems);
    }
    below(method, 1, problems);
  }

  private static boolean isDate(Node base) {
    return base instanceof AstFunction function
        ? function.getName().equals("dateTime")
        : base instanceof AstMethod method && isDate(method.getChild(0).getChild(0));
  }

  private static void check(boolean allowed, String method, List<String> problems) {
    if (!allowed) {
      problems.add("may not call the method " + method);
    }
  }

  // The node does not tell its property in any other way than ". name".
  private static String name(AstDot dot) {
    return dot.toString().substring(1).strip();
  }
}
