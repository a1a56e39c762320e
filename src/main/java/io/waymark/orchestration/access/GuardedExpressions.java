package io.waymark.orchestration.access;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * The engine's expressions without their usual reach: variables, step beans and plain values, but
 * no other bean and no way from an object to its class.
 */
final class GuardedExpressions extends JuelExpressionManager {

  private final StepBeans steps;

  GuardedExpressions(StepBeans steps) {
    this.steps = steps;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver all = new CompositeELResolver();
    all.add(new VariableScopeElResolver());
    all.add(new VariableContextElResolver());
    all.add(steps);
    all.add(new ArrayELResolver());
    all.add(new ListELResolver());
    all.add(new MapELResolver());
    all.add(new GuardedObjects());
    return all;
  }
}
