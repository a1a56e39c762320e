package io.waymark.inventory;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** Decides what a change makes of a position. */
final class ChangeRules {

  private static final int LONGEST_REASON = 500;

  private ChangeRules() {}

  /** What is wrong with the change whatever the stock; empty if nothing. */
  static List<Violation> violations(StockChange change) {
    List<Violation> violations = new ArrayList<>(ShortText.violations("id", change.id()));
    require(violations, "kind", change.kind());
    require(violations, "sku", change.sku());
    require(violations, "location", change.location());
    if (change.kind() != null) {
      violations.addAll(quantityViolations(change));
    }
    if (change.reason() != null && change.reason().length() > LONGEST_REASON) {
      violations.add(
          new Violation("reason", "length", "must have at most " + LONGEST_REASON + " characters"));
    }
    return violations;
  }

  /** The position after a well-formed change, or why it is refused. */
  static ChangeOutcome decide(StockPosition before, StockChange change) {
    long after =
        change.kind() == StockChange.Kind.SET
            ? change.quantity()
            : (long) before.onHand() + change.quantity();
    if (after > Integer.MAX_VALUE) {
      return refused(change, "range", "would leave more than " + Integer.MAX_VALUE + " on hand");
    }
    if (after < before.reserved()) {
      return refused(
          change,
          "reserved",
          "would leave " + after + " on hand, and " + before.reserved() + " are reserved");
    }
    return new Done(
        change.id(),
        new StockPosition(
            before.sku(), before.location(), before.variant(), (int) after, before.reserved()));
  }

  private static List<Violation> quantityViolations(StockChange change) {
    int quantity = change.quantity();
    return switch (change.kind()) {
      case RECEIVE -> quantity > 0 ? List.of() : quantity("positive", "must be 1 or more");
      case ADJUST -> quantity != 0 ? List.of() : quantity("difference", "must not be 0");
      case SET -> quantity >= 0 ? List.of() : quantity("range", "must be 0 or more");
    };
  }

  private static List<Violation> quantity(String rule, String message) {
    return List.of(new Violation("quantity", rule, message));
  }

  private static Refused refused(StockChange change, String rule, String message) {
    return new Refused(change.id(), quantity(rule, message));
  }

  private static void require(List<Violation> violations, String field, Object value) {
    if (value == null) {
      violations.add(new Violation(field, "required", "must not be missing"));
    }
  }
}
