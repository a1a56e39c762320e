package io.waymark.kernel.web;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a value should have been, in words for a person. */
final class WantedType {

  private WantedType() {}

  static String of(Class<?> type) {
    if (type == null) {
      return "has the wrong type";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "must be an ISO 8601 time with its offset, such as 2026-01-31T12:00:00Z";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "must be a list";
    }
    return ofScalar(type);
  }

  private static String ofScalar(Class<?> type) {
    if (type == Boolean.class || type == boolean.class) {
      return "must be true or false";
    }
    if (type == BigDecimal.class || type == Double.class || type == double.class) {
      return "must be a number";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "must be a whole number";
    }
    return type == String.class ? "must be a text" : "has the wrong form";
  }
}
