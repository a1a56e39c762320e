package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that a request for a plan must keep; every broken one is named. */
final class RequestRules {

  // As many as a line of an order may have. The best plan is found in whole numbers whose sums must
  // fit 64 bits; with more units, their costs would be rounded away.
  private static final int MOST_UNITS = 1_000_000;

  private RequestRules() {}

  static void check(PlanRequest request) {
    List<Violation> violations = new ArrayList<>();
    if (request.split() == null) {
      violations.add(new Violation("split", "required", "must be given"));
    }
    if (request.lines() == null || request.lines().isEmpty()) {
      violations.add(new Violation("lines", "required", "must have at least one line"));
    } else {
      lines(request.lines(), violations);
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
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
