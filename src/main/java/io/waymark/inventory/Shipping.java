package io.waymark.inventory;

import io.waymark.inventory.ReservationEntry.State;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Ends reservations, by shipping them (five statements) or giving them back (four). */
@Service
class Shipping {

  private final Reservations reservations;
  private final OpenReservations openReservations;
  private final Endings endings;

  Shipping(Reservations reservations, OpenReservations openReservations, Endings endings) {
    this.reservations = reservations;
    this.openReservations = openReservations;
    this.endings = endings;
  }

  void release(String reference) {
    endings.write(
        openReservations.lock(reference).stream()
            .map(each -> Ending.all(each, State.RELEASED))
            .toList());
  }

  void ship(String reference, Map<Sku, Integer> shipped) {
    ShipmentSplit.check(shipped);
    List<HeldStock> held = openReservations.lock(reference);
    if (held.isEmpty()) {
      refuseUnlessRepeated(reference, shipped);
    } else {
      endings.write(ShipmentSplit.of(held, shipped, false));
    }
  }

  private void refuseUnlessRepeated(String reference, Map<Sku, Integer> shipped) {
    boolean nothingLeft = !shipped.isEmpty() && shipped.values().stream().allMatch(n -> n == 0);
    if (!nothingLeft && !reservations.anyShippedUnder(reference)) {
      throw InvalidInput.of("reference", "reserved", "has nothing reserved: " + reference);
    }
  }
}
