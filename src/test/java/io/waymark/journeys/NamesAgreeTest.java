package io.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step's name stands in five places: class, bean, template, node and label. */
class NamesAgreeTest {

  private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");
  private static final Path STEPS = Path.of("src/main/java/io/waymark/orchestration/steps");

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aJourneyHasTheNameOfItsFileAndAtMostThirtyNodes(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

    assertThat(model.getModelElementsByType(Process.class))
        .singleElement()
        .matches(process -> (process.getId() + ".bpmn").equals(file.getFileName().toString()))
        .matches(process -> process.getCamundaHistoryTimeToLiveString() != null);
    assertThat(model.getModelElementsByType(FlowNode.class)).hasSizeLessThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyNodeHasALabelAndTheIdThatFollowsFromIt(Path file) {
    for (FlowNode node :
        Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class)) {
      assertThat(node.getName()).as(node.getId()).isNotBlank();
      assertThat(node.getId()).isEqualTo(upperCamel(node.getName()));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyWayOutOfAGatewayHasALabelAndEveryElementAPlaceInTheDiagram(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      assertThat(node.getDiagramElement()).as(node.getId()).isNotNull();
      if (node.getOutgoing().size() > 1) {
        assertThat(node.getOutgoing()).allMatch(flow -> flow.getName() != null);
      }
    }
    assertThat(model.getModelElementsByType(SequenceFlow.class))
        .allMatch(flow -> flow.getDiagramElement() != null);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyStepIsBoundAsItsLabelSays(Path file) {
    for (ServiceTask task :
        Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ServiceTask.class)) {
      String name = upperCamel(task.getName());
      assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean(name) + "}");
      assertThat(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "modelerTemplate"))
          .isEqualTo("io.waymark." + kebab(name));
    }
  }

  @Test
  void everyStepHasItsClassAndItsTemplateAndIsUsed() throws IOException {
    Set<String> templates = new TreeSet<>();
    for (File file : TEMPLATES.toFile().listFiles()) {
      JsonNode template = new ObjectMapper().readTree(file);
      String name = upperCamel(template.get("name").asText());
      assertThat(file.getName()).isEqualTo(kebab(name) + ".json");
      assertThat(template.get("id").asText()).isEqualTo("io.waymark." + kebab(name));
      assertThat(template.at("/properties/0/value").asText()).isEqualTo("${" + bean(name) + "}");
      templates.add(name);
    }

    assertThat(templates).isEqualTo(steps());
    assertThat(used()).containsAll(templates);
  }

  private static Set<String> steps() throws IOException {
    Set<String> steps = new TreeSet<>();
    for (File file : STEPS.toFile().listFiles()) {
      if (Files.readString(file.toPath()).contains("implements JavaDelegate")) {
        steps.add(file.getName().replace(".java", ""));
      }
    }
    return steps;
  }

  private static Set<String> used() throws IOException {
    return models()
        .flatMap(
            file ->
                Bpmn.readModelFromFile(file.toFile())
                    .getModelElementsByType(FlowNode.class)
                    .stream())
        .map(FlowNode::getId)
        .collect(Collectors.toSet());
  }

  private static String upperCamel(String label) {
    return Arrays.stream(label.replaceAll("[^A-Za-z ]", "").split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String bean(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
