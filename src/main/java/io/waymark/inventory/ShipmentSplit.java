package io.waymark.inventory;

import io.waymark.inventory.ReservationEntry.State;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides how many units of each reservation a shipment takes. */
final class ShipmentSplit {

  private ShipmentSplit() {}

  /**
   * One ending for each held reservation.
   *
   * @param shipped units by SKU; empty means all that is covered
   * @param keepRest whether what the shipment leaves stays reserved
   */
  static List<Ending> of(List<HeldStock> held, Map<Sku, Integer> shipped, boolean keepRest) {
    Map<Sku, Integer> left = new HashMap<>(shipped);
    List<Ending> endings = new ArrayList<>();
    for (HeldStock each : held) {
      Sku sku = each.reservation().sku();
      int covered = each.reservation().covered();
      int taken = shipped.isEmpty() ? covered : Math.min(covered, left.getOrDefault(sku, 0));
      left.merge(sku, -taken, Integer::sum);
      endings.add(
          keepRest
              ? new Ending(each, taken, 0, 0, State.SHIPPED)
              : Ending.shipping(each, taken, State.RELEASED));
    }
    if (!shipped.isEmpty()) {
      refuseIfAnyLeft(left);
    }
    return endings;
  }

  /** Throws {@link InvalidInput} naming each SKU whose units are no number of units. */
  static void check(Map<Sku, Integer> shipped) {
    List<Violation> violations = new ArrayList<>();
    shipped.forEach(
        (sku, units) -> {
          if (units == null || units < 0) {
            violations.add(new Violation(field(sku), "range", "must be 0 or more"));
          }
        });
    refuse(violations);
  }

  private static void refuseIfAnyLeft(Map<Sku, Integer> left) {
    refuse(
        left.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> tooMany(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(Violation::field))
            .toList());
  }

  private static Violation tooMany(Sku sku, int units) {
    return new Violation(field(sku), "reserved", "is " + units + " more than was reserved");
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private static String field(Sku sku) {
    return "shipped[" + sku + "]";
  }
}
