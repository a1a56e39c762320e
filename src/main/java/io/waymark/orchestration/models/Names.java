package io.waymark.orchestration.models;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** The names that a deployment's own files bring. */
final class Names {

  private Names() {}

  static Set<String> in(
      Map<String, byte[]> files, String ending, Function<byte[], Set<String>> names) {
    Set<String> all = new HashSet<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(ending)) {
            all.addAll(names.apply(bytes));
          }
        });
    return all;
  }

  static Set<String> processes(byte[] bpmn) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn))
        .getModelElementsByType(Process.class)
        .stream()
        .map(Process::getId)
        .collect(Collectors.toSet());
  }

  static Set<String> decisions(byte[] dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
        .getModelElementsByType(Decision.class)
        .stream()
        .map(Decision::getId)
        .collect(Collectors.toSet());
  }
}
