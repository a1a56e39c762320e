package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** The rules that an input broke, gathered until all are known. */
final class Violations {

  static final double LARGEST = 100_000;

  private final List<Violation> violations = new ArrayList<>();

  void add(String field, String rule, String message) {
    violations.add(new Violation(field, rule, message));
  }

  void required(String field, Object value) {
    if (value == null) {
      add(field, "required", "must be given");
    }
  }

  void text(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      add(field, "required", "must not be blank");
    } else if (value.length() > longest) {
      add(field, "length", "must have at most " + longest + " characters");
    }
  }

  void figure(String field, double figure) {
    if (!(figure >= 0 && figure <= LARGEST)) {
      add(field, "range", "must be between 0 and 100000");
    }
  }

  void positive(String field, Integer figure) {
    if (figure != null && figure < 1) {
      add(field, "positive", "must be 1 or more");
    }
  }

  /** Runs a check of a part, and names what it finds as fields of that part. */
  void within(String part, Runnable check) {
    try {
      check.run();
    } catch (InvalidInput e) {
      e.violations().forEach(each -> add(part + "." + each.field(), each.rule(), each.message()));
    }
  }

  /** Throws when anything was broken. */
  void end() {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
