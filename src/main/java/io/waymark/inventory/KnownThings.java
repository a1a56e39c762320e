package io.waymark.inventory;

import io.waymark.inventory.LedgerChange.Step;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of the things that changes name is there.
 *
 * @param unknownLocations locations that are not
 * @param unknownSkus products that are not, if only known ones may have stock
 * @param measures the physical measures that are
 * @param reasonCodes the reason codes that are
 */
record KnownThings(
    Set<LocationId> unknownLocations,
    Set<Sku> unknownSkus,
    Set<Measure> measures,
    Set<String> reasonCodes) {

  List<Violation> violations(LedgerChange change) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < change.steps().size(); i++) {
      Step step = change.steps().get(i);
      PositionKey position = step.key().position();
      if (unknownLocations.contains(position.location())) {
        String end = i == 0 ? "from" : "to";
        violations.add(
            new Violation(
                isTransfer(step) ? end : "location",
                "known",
                "is no known location: " + position.location()));
      }
      if (!measures.contains(step.key().measure())) {
        violations.add(
            new Violation("quantities." + step.key().measure(), "known", "is no known measure"));
      }
      if (i == 0 && unknownSkus.contains(position.sku())) {
        violations.add(new Violation("sku", "known", "is no known product: " + position.sku()));
      }
    }
    if (change.reasonCode() != null && !reasonCodes.contains(change.reasonCode())) {
      violations.add(
          new Violation("reasonCode", "known", "is no known reason: " + change.reasonCode()));
    }
    return violations;
  }

  private static boolean isTransfer(Step step) {
    return switch (step.kind()) {
      case TRANSFER, QUARANTINE, RELEASE -> true;
      default -> false;
    };
  }
}
