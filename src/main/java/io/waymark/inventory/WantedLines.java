package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the lines of a reservation and adds up those for the same thing. */
final class WantedLines {

  private WantedLines() {}

  private record Same(
      String reference, Sku sku, LocationId location, Variant variant, String site) {}

  static List<ReservationLine> addedUp(List<ReservationLine> lines) {
    List<Violation> violations = violations(lines);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    Map<Same, ReservationLine> byThing = new LinkedHashMap<>();
    lines.forEach(
        line ->
            byThing.merge(
                new Same(
                    line.reference(), line.sku(), line.location(), line.variant(), line.site()),
                line,
                WantedLines::plus));
    return List.copyOf(byThing.values());
  }

  private static List<Violation> violations(List<ReservationLine> lines) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String path = "lines[" + i + "].";
      ReservationLine line = lines.get(i);
      violations.addAll(ShortText.violations(path + "reference", line.reference()));
      if (line.sku() == null) {
        violations.add(new Violation(path + "sku", "required", "must not be missing"));
      }
      if (line.location() == null && line.site() == null) {
        violations.add(
            new Violation(path + "location", "required", "must not be missing without a site"));
      }
      if (line.quantity() < 1) {
        violations.add(new Violation(path + "quantity", "positive", "must be 1 or more"));
      }
    }
    return violations;
  }

  private static ReservationLine plus(ReservationLine one, ReservationLine other) {
    long sum = (long) one.quantity() + other.quantity();
    if (sum > Integer.MAX_VALUE) {
      throw InvalidInput.of("lines", "range", "must want fewer units of " + one.sku());
    }
    return new ReservationLine(
        one.reference(), one.sku(), one.location(), one.variant(), (int) sum, one.site());
  }
}
