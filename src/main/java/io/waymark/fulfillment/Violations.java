package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The rules that an input broke, gathered until all are known. */
final class Violations {

  static final double LARGEST = 100_000;
  private static final double LARGEST_AMOUNT = 1e12;

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
    } else if (value.indexOf('\0') >= 0) {
      add(field, "characters", "must not contain a NUL character");
    } else if (value.length() > longest) {
      add(field, "length", "must have at most " + longest + " characters");
    }
  }

  /** A text that may be missing. */
  void atMost(String field, String value, int longest) {
    if (value != null && value.length() > longest) {
      add(field, "length", "must have at most " + longest + " characters");
    }
  }

  void figure(String field, double figure) {
    if (!(figure >= 0 && figure <= LARGEST)) {
      add(field, "range", "must be between 0 and 100000");
    }
  }

  void range(String field, double figure, double least, double most) {
    if (!(figure >= least && figure <= most)) {
      add(field, "range", String.format(Locale.ROOT, "must be between %.0f and %.0f", least, most));
    }
  }

  void amount(String field, Double amount) {
    if (amount != null) {
      range(field, amount, 0, LARGEST_AMOUNT);
    }
  }

  /** What a part broke, its fields as those of the part. */
  <T> void within(String field, T part, Consumer<T> rules) {
    try {
      rules.accept(part);
    } catch (InvalidInput e) {
      e.violations().forEach(each -> add(field + "." + each.field(), each.rule(), each.message()));
    }
  }

  void positive(String field, Integer figure) {
    if (figure != null && figure < 1) {
      add(field, "positive", "must be 1 or more");
    }
  }

  /** Throws when anything was broken. */
  void end() {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
