package io.waymark.orchestration.models;

import io.waymark.orchestration.policies.PolicyCheck;
import io.waymark.orchestration.policies.PolicyExamples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

/**
 * The rules that models must meet beyond what the engine itself checks: everything they name is
 * there, and a policy that comes with examples answers them as expected.
 */
@Component
public class DeploymentRules {

  private static final String EXAMPLES = ".examples.csv";

  private final NamedThings named;

  DeploymentRules(NamedThings named) {
    this.named = named;
  }

  /**
   * Every rule that a deployment breaks, as sentences without their full stop; empty when it may be
   * deployed.
   *
   * @param files the deployment's files by name
   */
  public List<String> broken(Map<String, byte[]> files) {
    try {
      return brokenByReadable(files);
    } catch (ModelParseException unreadable) {
      // The engine refuses it a moment later, and tells the place of the fault.
      return List.of();
    }
  }

  private List<String> brokenByReadable(Map<String, byte[]> files) {
    List<String> broken = new ArrayList<>();
    Set<String> ownProcesses = Names.in(files, ".bpmn", Names::processes);
    Set<String> ownDecisions = Names.in(files, ".dmn", Names::decisions);
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".bpmn")) {
            broken.addAll(named.missing(name, model(bytes), ownProcesses, ownDecisions));
          } else if (name.endsWith(".dmn")) {
            broken.addAll(examples(bytes, files.get(name.replace(".dmn", EXAMPLES))));
          }
        });
    return broken;
  }

  private static BpmnModelInstance model(byte[] bytes) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
  }

  private static List<String> examples(byte[] dmn, byte[] csv) {
    return csv == null
        ? List.of()
        : new PolicyCheck()
            .failures(dmn, PolicyExamples.read(new String(csv, StandardCharsets.UTF_8)));
  }
}
