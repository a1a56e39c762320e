package io.waymark.orchestration.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Finds the parallel call activities of which nobody asks how many have ended. */
final class UncountedListener extends AbstractBpmnParseListener {

  @Override
  public void parseMultiInstanceLoopCharacteristics(
      Element activity, Element loop, ActivityImpl frame) {
    if (frame.getActivityBehavior() instanceof ParallelMultiInstanceActivityBehavior counted
        && activity.getTagName().equals("callActivity")
        && counted.getCompletionConditionExpression() == null
        && !waitsInside(loop)
        && UncountedInstances.COUNTERS.stream().noneMatch(name -> names(activity, name))) {
      frame.setActivityBehavior(UncountedInstances.like(counted));
    }
  }

  // A path that waits for its job is not at its activity yet.
  private static boolean waitsInside(Element loop) {
    return loop.attributes().stream().anyMatch(name -> name.contains("async"));
  }

  private static boolean names(Element element, String variable) {
    return element.getText() != null && element.getText().contains(variable)
        || element.attributes().stream()
            .anyMatch(name -> String.valueOf(element.attribute(name)).contains(variable))
        || element.elements().stream().anyMatch(inner -> names(inner, variable));
  }
}
