package io.waymark.orchestration.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * Parallel instances without the three variables in which the engine counts them. Whether all have
 * ended is seen from their paths, which the engine compares as well. Instances that began with
 * their counters keep them.
 */
final class UncountedInstances extends ParallelMultiInstanceActivityBehavior {

  static final Set<String> COUNTERS =
      Set.of(NUMBER_OF_INSTANCES, NUMBER_OF_ACTIVE_INSTANCES, NUMBER_OF_COMPLETED_INSTANCES);

  static UncountedInstances like(ParallelMultiInstanceActivityBehavior counted) {
    UncountedInstances uncounted = new UncountedInstances();
    uncounted.setLoopCardinalityExpression(counted.getLoopCardinalityExpression());
    uncounted.setCollectionExpression(counted.getCollectionExpression());
    uncounted.setCollectionVariable(counted.getCollectionVariable());
    uncounted.setCollectionElementVariable(counted.getCollectionElementVariable());
    return uncounted;
  }

  @Override
  protected void setLoopVariable(ActivityExecution path, String name, Object value) {
    if (!COUNTERS.contains(name) || path.hasVariableLocal(name)) {
      super.setLoopVariable(path, name, value);
    }
  }

  @Override
  protected Integer getLoopVariable(ActivityExecution path, String name) {
    return uncounted(path, name) ? missing(path, name) : super.getLoopVariable(path, name);
  }

  @Override
  protected Integer getLocalLoopVariable(ActivityExecution path, String name) {
    return uncounted(path, name) ? missing(path, name) : super.getLocalLoopVariable(path, name);
  }

  private static boolean uncounted(ActivityExecution path, String name) {
    return COUNTERS.contains(name) && !path.hasVariableLocal(name);
  }

  // An instance that an operator adds goes on counting where the last one is.
  private static int missing(ActivityExecution frame, String name) {
    if (!name.equals(NUMBER_OF_INSTANCES)) {
      return 0;
    }
    return frame.getExecutions().stream()
        .map(each -> each.getVariableLocal(LOOP_COUNTER))
        .mapToInt(counter -> counter instanceof Integer number ? number + 1 : 0)
        .max()
        .orElse(0);
  }
}
