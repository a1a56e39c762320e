package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a change whatever the stock. */
final class ChangeRules {

  private static final int LONGEST_REASON = 500;
  private static final Duration FASTEST_CLOCK = Duration.ofMinutes(5);

  private ChangeRules() {}

  /** Each rule that the change breaks by itself; empty if none. */
  static List<Violation> violations(InventoryChange change) {
    List<Violation> violations = new ArrayList<>(ShortText.violations("id", change.id()));
    if (change instanceof StockChange stock) {
      ofStock(violations, stock);
    } else if (change instanceof MeasureChange report) {
      ofReport(violations, report);
    } else {
      ofTransfer(violations, (Transfer) change);
    }
    if (change.reason() != null && change.reason().length() > LONGEST_REASON) {
      violations.add(
          new Violation("reason", "length", "must have at most " + LONGEST_REASON + " characters"));
    }
    return violations;
  }

  private static void ofStock(List<Violation> violations, StockChange change) {
    require(violations, "kind", change.kind());
    require(violations, "sku", change.sku());
    require(violations, "location", change.location());
    if (change.kind() == null) {
      return;
    }
    int quantity = change.quantity();
    switch (change.kind()) {
      case RECEIVE, SHIP -> require(violations, quantity > 0, "positive", "must be 1 or more");
      case ADJUST -> require(violations, quantity != 0, "difference", "must not be 0");
      case SET -> require(violations, quantity >= 0, "range", "must be 0 or more");
    }
  }

  private static void ofReport(List<Violation> violations, MeasureChange report) {
    require(violations, "mode", report.mode());
    require(violations, "sku", report.sku());
    require(violations, "location", report.location());
    if (report.modifiedAt() != null
        && report.modifiedAt().isAfter(Now.instant().plus(FASTEST_CLOCK))) {
      violations.add(new Violation("modifiedDateTimeUTC", "past", "must not lie in the future"));
    }
    if (report.quantities().isEmpty()) {
      violations.add(new Violation("quantities", "required", "must name at least one measure"));
    }
    for (Measure each : List.of(Measure.RESERVED, Measure.UNCOVERED)) {
      if (report.quantities().containsKey(each)) {
        violations.add(
            new Violation(
                "quantities." + each, "reservation", "changes by reserving and releasing only"));
      }
    }
  }

  private static void ofTransfer(List<Violation> violations, Transfer transfer) {
    require(violations, "kind", transfer.kind());
    require(violations, "sku", transfer.sku());
    require(violations, "from", transfer.from());
    require(violations, "to", transfer.to());
    require(violations, transfer.quantity() > 0, "positive", "must be 1 or more");
    if (transfer.from() != null
        && transfer.from().equals(transfer.to())
        && transfer.fromVariant().equals(transfer.toVariant())) {
      violations.add(new Violation("to", "different", "must not be where the units are already"));
    }
  }

  private static void require(
      List<Violation> violations, boolean holds, String rule, String message) {
    if (!holds) {
      violations.add(new Violation("quantity", rule, message));
    }
  }

  private static void require(List<Violation> violations, String field, Object value) {
    if (value == null) {
      violations.add(new Violation(field, "required", "must not be missing"));
    }
  }
}
