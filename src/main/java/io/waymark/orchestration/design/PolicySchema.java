package io.waymark.orchestration.design;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXParseException;

/** Whether a policy is DMN by its schema; of a journey the engine itself says so, with the line. */
final class PolicySchema {

  private PolicySchema() {}

  static Optional<DesignProblem> problem(byte[] dmn) {
    try {
      Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
      return Optional.empty();
    } catch (ModelException broken) {
      return Optional.of(problem(broken));
    }
  }

  private static DesignProblem problem(Throwable broken) {
    if (broken instanceof SAXParseException place) {
      String message = "The file is not DMN: " + place.getMessage();
      return new DesignProblem(null, place.getLineNumber(), place.getColumnNumber(), message);
    }
    return broken.getCause() == null
        ? new DesignProblem(null, 1, 1, "The file is not DMN: " + broken.getMessage())
        : problem(broken.getCause());
  }
}
