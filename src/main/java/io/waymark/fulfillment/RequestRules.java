package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that a request for a plan must keep; every broken one is named. */
final class RequestRules {

  // As many as a line of an order may have. The best plan is found in whole numbers whose sums must
  // fit 64 bits; with more units, their costs would be rounded away.
  private static final int MOST_UNITS = 1_000_000;
  private static final int MOST_LINES = 500;
  private static final double MOST_VALUE = 1e18;
  // Calendars count days from here; nothing is planned for other times.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private RequestRules() {}

  static void check(PlanRequest request) {
    List<Violation> violations = new ArrayList<>();
    if (request.split() == null) {
      violations.add(new Violation("split", "required", "must be given"));
    }
    terms(request.terms(), violations);
    if (request.lines() == null || request.lines().isEmpty()) {
      violations.add(new Violation("lines", "required", "must have at least one line"));
    } else if (request.lines().size() > MOST_LINES) {
      violations.add(
          new Violation("lines", "length", "must have at most " + MOST_LINES + " lines"));
    } else {
      lines(request.lines(), violations);
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private static void terms(PlanRequest.Terms terms, List<Violation> violations) {
    Double value = terms.orderValue();
    if (value != null && !(Math.abs(value) <= MOST_VALUE)) {
      violations.add(new Violation("terms.orderValue", "range", "must be a sum of money"));
    }
    if (terms.at() != null && (terms.at().isBefore(EARLIEST) || terms.at().isAfter(LATEST))) {
      violations.add(new Violation("terms.at", "range", "must lie between 2000 and 2200"));
    }
    if (terms.rejections() < 0) {
      violations.add(new Violation("terms.rejections", "range", "must be 0 or more"));
    }
  }

  private static void lines(List<PlanRequest.Line> lines, List<Violation> violations) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PlanRequest.Line line = lines.get(i);
      String at = "lines[" + i + "]";
      if (line == null) {
        violations.add(new Violation(at, "required", "must be given"));
        continue;
      }
      if (line.sku() == null) {
        violations.add(new Violation(at + ".sku", "required", "must be given"));
      }
      if (line.quantity() < 1) {
        violations.add(new Violation(at + ".quantity", "positive", "must be 1 or more"));
      } else if (line.quantity() > MOST_UNITS) {
        violations.add(new Violation(at + ".quantity", "range", "must be at most " + MOST_UNITS));
      }
      if (!numbers.add(line.line())) {
        violations.add(new Violation(at + ".line", "unique", "must differ from line to line"));
      }
    }
  }
}
