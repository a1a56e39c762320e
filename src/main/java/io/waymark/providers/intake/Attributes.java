package io.waymark.providers.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what else a channel says of an order, in the order it is said. */
public final class Attributes {

  private static final int MOST = 150;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_VALUE = 500;

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Adds a value; blank ones are left out and overlong ones are cut. */
  public Attributes add(String name, Object value) {
    String text = value == null ? null : Plain.text(value.toString());
    String key = Plain.text(name);
    if (text != null && key != null && values.size() < MOST) {
      values.put(cut(key, LONGEST_NAME), cut(text, LONGEST_VALUE));
    }
    return this;
  }

  /** Adds {@code true} under the name when the condition holds. */
  public Attributes flag(String name, boolean condition) {
    return condition ? add(name, "true") : this;
  }

  /** What was collected. */
  public Map<String, String> toMap() {
    return values;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
