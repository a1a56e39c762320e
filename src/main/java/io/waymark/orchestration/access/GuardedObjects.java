package io.waymark.orchestration.access;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.joda.time.base.AbstractInstant;

/** Which properties and methods of which objects an expression may use; all others are refused. */
final class GuardedObjects extends BeanELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null) {
      check(allowsProperty(base, String.valueOf(property)), base, property);
    }
    return super.getValue(context, base, property);
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (base != null) {
      check(allowsMethod(base, String.valueOf(method)), base, method);
    }
    return super.invoke(context, base, method, types, arguments);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base != null) {
      check(false, base, property);
    }
  }

  private static boolean allowsProperty(Object base, String property) {
    return base instanceof VariableScope && Reach.PROPERTIES.contains(property);
  }

  private static boolean allowsMethod(Object base, String method) {
    if (base instanceof VariableScope) {
      return Reach.METHODS.contains(method);
    }
    if (base instanceof AbstractInstant) {
      return Reach.DATE_METHODS.contains(method);
    }
    return StepBeans.isStep(base.getClass()) && Reach.isOfStep(method);
  }

  private static void check(boolean allowed, Object base, Object name) {
    if (!allowed) {
      throw new ELException(
          "Expressions may not use " + name + " of a " + base.getClass().getSimpleName());
    }
  }
}
