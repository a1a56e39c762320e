package io.waymark.orchestration.design;

import io.waymark.orchestration.access.StepBeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Refuses what a model may not do. It stands before the engine's own deployers and in their
 * transaction, so every way of deploying passes it and a refused deployment leaves nothing behind.
 */
final class DesignGate implements Deployer {

  // The engine goes by these endings, too, and by nothing else.
  private static final List<String> JOURNEYS = List.of("bpmn20.xml", "bpmn");
  private static final List<String> POLICIES = List.of("dmn11.xml", "dmn");
  private static final List<String> OTHERS = List.of(".form", ".examples.csv");

  private final DesignRule policyLanguage = new PolicyLanguage();
  private final StepBeans steps;
  private final Set<String> variables;

  DesignGate(StepBeans steps, Set<String> variables) {
    this.steps = steps;
    this.variables = variables;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    // What is not new was let in when it was, and its instances go on.
    if (deployment.isNew()) {
      deployment.getResources().forEach((name, file) -> check(name, file.getBytes()));
    }
  }

  private void check(String name, byte[] bytes) {
    List<DesignProblem> problems = new ArrayList<>(problems(name, bytes));
    if (problems.isEmpty() && POLICIES.stream().anyMatch(name::endsWith)) {
      PolicySchema.problem(bytes).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      String sentences =
          problems.stream().map(DesignProblem::sentence).collect(Collectors.joining("; "));
      List<Problem> errors = new ArrayList<>(problems);
      throw new ParseException(
          "Not deployed, nothing was changed. " + name + ": " + sentences, name, errors, List.of());
    }
  }

  List<DesignProblem> problems(String name, byte[] bytes) {
    boolean journey = JOURNEYS.stream().anyMatch(name::endsWith);
    if (!journey && POLICIES.stream().noneMatch(name::endsWith)) {
      return OTHERS.stream().anyMatch(name::endsWith)
          ? List.of()
          : List.of(broken("Only BPMN and DMN models, Camunda Forms and examples are deployed"));
    }
    try {
      ModelElement root = ModelReader.read(bytes);
      List<DesignRule> rules = journey ? ofJourneys(root) : List.of(policyLanguage);
      return root.withAllBelow()
          .flatMap(element -> rules.stream().flatMap(rule -> rule.check(element)))
          .distinct()
          .toList();
    } catch (SAXParseException broken) {
      String message = "The file is not well-formed XML: " + broken.getMessage();
      return List.of(
          new DesignProblem(null, broken.getLineNumber(), broken.getColumnNumber(), message));
    } catch (SAXException broken) {
      return List.of(broken("The file is not well-formed XML: " + broken.getMessage()));
    }
  }

  private List<DesignRule> ofJourneys(ModelElement root) {
    Set<String> known = DeclaredVariables.in(root, variables, steps);
    return List.of(new ForbiddenParts(), new SafeExpressions(steps, known));
  }

  private static DesignProblem broken(String message) {
    return new DesignProblem(null, 1, 1, message);
  }

  static <T> List<T> first(T added, List<T> present) {
    return Stream.concat(Stream.of(added), present == null ? Stream.empty() : present.stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
