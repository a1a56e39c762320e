package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.util.List;

/** The rule for references and ids that callers make up: 1 to 100 characters. */
final class ShortText {

  private static final int LONGEST = 100;

  private ShortText() {}

  static List<Violation> violations(String field, String value) {
    if (value == null || value.isBlank()) {
      return List.of(new Violation(field, "required", "must not be blank"));
    }
    if (value.length() > LONGEST) {
      return List.of(
          new Violation(field, "length", "must have at most " + LONGEST + " characters"));
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      return List.of(new Violation(field, "text", "must not contain control characters"));
    }
    return List.of();
  }
}
