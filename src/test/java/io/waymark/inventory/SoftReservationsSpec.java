package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ReservationOutcome.Reserved;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What specifications of soft reservations share: after each, nothing has leaked. */
abstract class SoftReservationsSpec {

  InventoryRoom room;
  final String reference = newReference();

  final void in(Database database) {
    room = database.room();
  }

  @AfterEach
  void nothingLeaked() {
    assertThat(room.records.violations()).isEmpty();
  }

  List<Reservation> reserved(ReservationLine... lines) {
    return reserved(ReservationTerms.DEFAULT, lines);
  }

  List<Reservation> reserved(ReservationTerms terms, ReservationLine... lines) {
    return ((Reserved) room.inventory.reserve(null, List.of(lines), terms)).reservations();
  }

  static Unreserve unreserve(ReservationKey which, int quantity) {
    return new Unreserve(newReference(), which, quantity);
  }

  List<ReservationEntry> entries() {
    return entries(reference);
  }

  List<ReservationEntry> entries(String of) {
    return room.records.reservations(new StockSearch(null, null, null, of, null, 100)).rows();
  }
}
