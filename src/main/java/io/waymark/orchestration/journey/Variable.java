package io.waymark.orchestration.journey;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A variable of a journey with its type.
 *
 * @param name as models write it
 * @param type the type of its values
 * @param kept whether it is stored; else it is there only until the journey next waits
 * @param <T> the type of its values
 */
public record Variable<T>(String name, Class<T> type, boolean kept) {

  /** Its value, or null. */
  public T get(VariableScope scope) {
    return type.cast(scope.getVariable(name));
  }

  /** Its value, or another one when it has none. */
  public T get(VariableScope scope, T otherwise) {
    T value = get(scope);
    return value == null ? otherwise : value;
  }

  /** Gives it a value for the whole journey. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value(value));
  }

  /** A value for it, as the engine takes it. */
  public TypedValue value(T value) {
    return Variables.untypedValue(value, !kept);
  }

  /** Its value, or null; the variable is gone after that, before anything of it was stored. */
  public T take(VariableScope scope) {
    T value = get(scope);
    scope.removeVariable(name);
    return value;
  }
}
