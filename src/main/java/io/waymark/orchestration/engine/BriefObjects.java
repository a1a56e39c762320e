package io.waymark.orchestration.engine;

import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Takes the objects that a journey has only until it next waits. The engine would turn each into
 * bytes that it never stores, and refuse what it could not.
 */
final class BriefObjects extends JavaObjectSerializer {

  @Override
  public String getName() {
    return "brief";
  }

  @Override
  protected boolean canWriteValue(TypedValue value) {
    return value.isTransient() && (value instanceof UntypedValueImpl || isOfNoFormat(value));
  }

  // What takes the place of an earlier value has been given its type by the engine already.
  private static boolean isOfNoFormat(TypedValue value) {
    return value instanceof ObjectValue object
        && object.isDeserialized()
        && object.getSerializationDataFormat() == null;
  }

  @Override
  public void writeValue(ObjectValue value, ValueFields fields) {
    // Nobody reads it.
  }

  @Override
  public boolean isMutableValue(ObjectValue value) {
    return false;
  }
}
