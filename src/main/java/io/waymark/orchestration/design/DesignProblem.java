package io.waymark.orchestration.design;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/**
 * One rule that a model breaks, in the engine's own form, so that the Modeler shows it at its
 * element.
 */
record DesignProblem(String elementId, int line, int column, String message) implements Problem {

  static DesignProblem at(ModelElement element, String message) {
    return new DesignProblem(element.nearestId(), element.line(), element.column(), message);
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public String getMainElementId() {
    return elementId;
  }

  @Override
  public List<String> getElementIds() {
    return elementId == null ? List.of() : List.of(elementId);
  }

  String sentence() {
    String where = elementId == null ? "" : elementId + ": ";
    return where + message + " (line " + line + ")";
  }
}
