package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;

class ReservingTest {

  private static final OrderId ORDER = OrderId.next();

  @OnBothDatabases
  void allLinesAreSetAsideWhenThereIsEnough(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    Sku stove = room.stocked(4, "NORTH", "SOUTH");
    String reference = newReference();

    ReservationOutcome outcome =
        room.inventory.reserve(
            ORDER,
            List.of(
                line(reference, tent, "NORTH", 3),
                line(reference, stove, "SOUTH", 4),
                line(reference, tent, "NORTH", 2)));

    assertThat(((Reserved) outcome).reservations())
        .extracting(Reservation::sku, Reservation::quantity)
        .containsExactlyInAnyOrder(tuple(tent, 5), tuple(stove, 4));
    assertThat(room.at(tent, "NORTH")).isEqualTo(position(tent, "NORTH", 10, 5));
    assertThat(room.at(stove, "SOUTH")).isEqualTo(position(stove, "SOUTH", 4, 4));
    assertThat(room.at(stove, "NORTH").reserved()).isZero();
  }

  @OnBothDatabases
  void nothingIsSetAsideWhenOneLineIsShortAndEveryShortLineIsNamed(Database database) {
    InventoryRoom room = database.room();
    Sku enough = room.stocked(10, "NORTH");
    Sku few = room.stocked(2, "NORTH");
    Sku never = new Sku("NEVER-SEEN");
    String reference = newReference();

    ReservationOutcome outcome =
        room.inventory.reserve(
            ORDER,
            List.of(
                line(reference, enough, "NORTH", 1),
                line(reference, few, "NORTH", 2),
                line(newReference(), few, "NORTH", 1),
                line(reference, never, "NORTH", 1)));

    assertThat(((Short) outcome).shortages())
        .containsExactlyInAnyOrder(
            new Shortage(few, new LocationId("NORTH"), 3, 2),
            new Shortage(never, new LocationId("NORTH"), 1, 0));
    assertThat(room.at(enough, "NORTH").reserved()).isZero();
    assertThat(room.at(few, "NORTH").reserved()).isZero();
  }

  @OnBothDatabases
  void theSameReferenceAgainIsAnsweredWithWhatItHolds(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    List<ReservationLine> lines = List.of(line(newReference(), sku, "NORTH", 4));

    ReservationOutcome first = room.inventory.reserve(ORDER, lines);
    ReservationOutcome again = room.inventory.reserve(ORDER, lines);

    assertThat(again).isEqualTo(first);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(4);
  }

  @OnBothDatabases
  void theSameReferenceAgainIsAnsweredAlsoWhenItTookTheLastUnits(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    List<ReservationLine> lines = List.of(line(newReference(), sku, "NORTH", 10));

    ReservationOutcome first = room.inventory.reserve(ORDER, lines);
    ReservationOutcome again = room.inventory.reserve(ORDER, lines);

    assertThat(again).isEqualTo(first);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(10);
  }

  @OnBothDatabases
  void aNewReferenceBesideOneThatHoldsStockIsTheOnlyOneSetAside(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    String held = newReference();
    String fresh = newReference();
    room.inventory.reserve(ORDER, List.of(line(held, sku, "NORTH", 4)));

    ReservationOutcome outcome =
        room.inventory.reserve(
            ORDER, List.of(line(held, sku, "NORTH", 4), line(fresh, sku, "NORTH", 1)));

    assertThat(((Reserved) outcome).reservations())
        .extracting(Reservation::reference)
        .containsExactlyInAnyOrder(held, fresh);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(5);
  }

  @OnBothDatabases
  void aReferenceMayReserveAgainAfterItsRelease(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    List<ReservationLine> lines = List.of(line(newReference(), sku, "NORTH", 4));

    for (int i = 0; i < 3; i++) {
      assertThat(room.inventory.reserve(ORDER, lines)).isInstanceOf(Reserved.class);
      assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(4);
      room.inventory.release(lines.get(0).reference());
      assertThat(room.at(sku, "NORTH").reserved()).isZero();
    }
  }

  @OnBothDatabases
  void reservingJoinsTheCallersTransaction(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");

    room.transaction.executeWithoutResult(
        status -> {
          room.inventory.reserve(ORDER, List.of(line(newReference(), sku, "NORTH", 4)));
          status.setRollbackOnly();
        });

    assertThat(room.at(sku, "NORTH").reserved()).isZero();
  }

  @OnBothDatabases
  void aLineThatBreaksARuleIsNamed(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");

    assertThatThrownBy(
            () ->
                room.inventory.reserve(
                    ORDER,
                    List.of(line(newReference(), sku, "NORTH", 1), line(" ", sku, "NORTH", 0))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            bad ->
                assertThat(bad.violations())
                    .extracting(Violation::field)
                    .containsExactly("lines[1].reference", "lines[1].quantity"));
  }

  @OnBothDatabases
  void threeLinesCostThreeStatements(Database database) {
    InventoryRoom room = database.room();
    String reference = newReference();
    List<ReservationLine> lines =
        List.of(
            line(reference, room.stocked(9, "NORTH"), "NORTH", 1),
            line(reference, room.stocked(9, "NORTH"), "NORTH", 1),
            line(reference, room.stocked(9, "NORTH"), "NORTH", 1));

    List<String> statements = room.statements.during(() -> room.inventory.reserve(ORDER, lines));

    assertThat(statements).hasSize(3);
  }

  private static StockPosition position(Sku sku, String location, int onHand, int reserved) {
    return new StockPosition(sku, new LocationId(location), onHand, reserved);
  }
}
