package io.waymark.orders;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects every rule that an input breaks, so that the answer can name them all. */
final class Checks {

  private static final BigDecimal GREATEST = new BigDecimal("999999999999");
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final List<Violation> violations = new ArrayList<>();

  void add(String field, String rule, String message) {
    violations.add(new Violation(field, rule, message));
  }

  boolean clean() {
    return violations.isEmpty();
  }

  void orThrow() {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  boolean given(String field, Object value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      add(field, "required", "must be given");
      return false;
    }
    return true;
  }

  /** A text that identifies something, so that a stray space would make a different thing. */
  void identifier(String field, String value, int longest) {
    if (given(field, value)) {
      text(field, value, longest);
      if (!value.equals(value.strip())) {
        add(field, "trimmed", "must not start or end with a space");
      }
    }
  }

  void text(String field, String value, int longest) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      add(field, "length", "must have at most " + longest + " characters");
    }
    // PostgreSQL cannot store the character NUL.
    if (value.indexOf(0) >= 0) {
      add(field, "characters", "must not contain the character NUL");
    }
  }

  void amount(String field, BigDecimal value, int decimals) {
    if (value == null) {
      return;
    }
    if (value.signum() < 0) {
      add(field, "negative", "must be 0 or more");
    }
    signedAmount(field, value, decimals);
  }

  void signedAmount(String field, BigDecimal value, int decimals) {
    if (value == null) {
      return;
    }
    if (value.abs().compareTo(GREATEST) > 0) {
      add(field, "range", "must be at most " + GREATEST.toPlainString());
    } else if (value.stripTrailingZeros().scale() > decimals) {
      add(field, "decimals", "must have at most " + decimals + " decimals in this currency");
    }
  }

  void time(String field, Instant value) {
    if (value != null && (value.isBefore(EARLIEST) || value.isAfter(LATEST))) {
      add(field, "range", "must be a time between the years 2000 and 2100");
    }
  }
}
