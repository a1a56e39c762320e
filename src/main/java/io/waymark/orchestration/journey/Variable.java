package io.waymark.orchestration.journey;

import java.io.Serializable;
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

  // The engine takes no object that it could not store, not even for a variable that it never does.
  private static final class Wrapped implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Object content;

    Wrapped(Object content) {
      this.content = content;
    }
  }

  /** Its value, or null. */
  public T get(VariableScope scope) {
    Object value = scope.getVariable(name);
    return type.cast(value instanceof Wrapped wrapped ? wrapped.content : value);
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
    boolean plain = value == null || value instanceof Serializable;
    return Variables.untypedValue(plain ? value : new Wrapped(value), !kept);
  }

  /** Its value, or null; the variable is gone after that, before anything of it was stored. */
  public T take(VariableScope scope) {
    T value = get(scope);
    scope.removeVariable(name);
    return value;
  }
}
