package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ShippingTest {

  private static final OrderId ORDER = OrderId.next();

  @OnBothDatabases
  void shippingEverythingTakesItFromOnHandAndFromReserved(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    String reference = reserved(room, line("", sku, "NORTH", 4));

    room.inventory.ship(reference, Map.of());

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(6, 0);
    assertThat(movements(room, sku))
        .extracting(Movement::kind, Movement::delta, Movement::onHand, Movement::reference)
        .first()
        .isEqualTo(tuple(Movement.Kind.SHIP, -4, 6, reference));
    assertThat(entries(room, reference))
        .extracting(ReservationEntry::state, ReservationEntry::shipped)
        .containsExactly(tuple(ReservationEntry.State.SHIPPED, 4));
  }

  @OnBothDatabases
  void shippingLessGivesTheRestBackAndSaysSo(Database database) {
    InventoryRoom room = database.room();
    Sku some = room.stocked(10, "NORTH");
    Sku none = room.stocked(10, "NORTH");
    Sku all = room.stocked(10, "NORTH");
    String reference =
        reserved(
            room,
            line("", some, "NORTH", 4),
            line("", none, "NORTH", 3),
            line("", all, "NORTH", 2));

    room.inventory.ship(reference, Map.of(some, 1, all, 2));

    assertThat(room.at(some, "NORTH")).extracting("onHand", "reserved").containsExactly(9, 0);
    assertThat(room.at(none, "NORTH")).extracting("onHand", "reserved").containsExactly(10, 0);
    assertThat(room.at(all, "NORTH")).extracting("onHand", "reserved").containsExactly(8, 0);
    assertThat(room.news).contains(new StockChanged(Set.of(some, none)));
  }

  @OnBothDatabases
  void oneSkuShippedFromTwoLocationsIsTakenWhereItWasReserved(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH", "SOUTH");
    String reference = reserved(room, line("", sku, "NORTH", 4), line("", sku, "SOUTH", 3));

    room.inventory.ship(reference, Map.of(sku, 6));

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(6, 0);
    assertThat(room.at(sku, "SOUTH")).extracting("onHand", "reserved").containsExactly(8, 0);
  }

  @OnBothDatabases
  void shippingMoreThanIsReservedIsRefusedAndChangesNothing(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    String reference = reserved(room, line("", sku, "NORTH", 4));

    assertThatThrownBy(() -> room.inventory.ship(reference, Map.of(sku, 5)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            bad ->
                assertThat(bad.violations())
                    .extracting(Violation::field)
                    .containsExactly("shipped[" + sku + "]"));

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(10, 4);
  }

  @OnBothDatabases
  void shippingWhatWasNeverReservedOrWasReleasedIsRefused(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    String released = reserved(room, line("", sku, "NORTH", 4));
    room.inventory.release(released);

    assertThatThrownBy(() -> room.inventory.ship(released, Map.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> room.inventory.ship(newReference(), Map.of(sku, 1)))
        .isInstanceOf(InvalidInput.class);
  }

  @OnBothDatabases
  void theSameShipmentAgainChangesNothing(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    String reference = reserved(room, line("", sku, "NORTH", 4));

    for (int i = 0; i < 3; i++) {
      room.inventory.ship(reference, Map.of(sku, 4));
    }

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(6, 0);
  }

  @OnBothDatabases
  void releasingGivesBackOnceAndSaysSo(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    String reference = reserved(room, line("", sku, "NORTH", 4));
    room.news.clear();

    for (int i = 0; i < 3; i++) {
      room.inventory.release(reference);
    }

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(10, 0);
    assertThat(room.news).containsOnlyOnce(new StockChanged(Set.of(sku)));
    assertThat(entries(room, reference))
        .extracting(ReservationEntry::state)
        .containsExactly(ReservationEntry.State.RELEASED);
    assertThatCode(() -> room.inventory.release(newReference())).doesNotThrowAnyException();
  }

  @OnBothDatabases
  void threeLinesCostFiveStatementsToShipAndFourToRelease(Database database) {
    InventoryRoom room = database.room();
    Sku[] skus = {room.stocked(9, "NORTH"), room.stocked(9, "NORTH"), room.stocked(9, "NORTH")};
    String shipped = reserved(room, threeLines(skus));
    String released = reserved(room, threeLines(skus));

    assertThat(room.statements.during(() -> room.inventory.ship(shipped, Map.of()))).hasSize(5);
    assertThat(room.statements.during(() -> room.inventory.release(released))).hasSize(4);
  }

  private static ReservationLine[] threeLines(Sku... skus) {
    return List.of(skus).stream()
        .map(sku -> line("", sku, "NORTH", 2))
        .toArray(ReservationLine[]::new);
  }

  private static String reserved(InventoryRoom room, ReservationLine... lines) {
    String reference = newReference();
    ReservationOutcome outcome =
        room.inventory.reserve(
            ORDER,
            List.of(lines).stream()
                .map(l -> new ReservationLine(reference, l.sku(), l.location(), l.quantity()))
                .toList());
    assertThat(outcome).isInstanceOf(ReservationOutcome.Reserved.class);
    return reference;
  }

  private static List<Movement> movements(InventoryRoom room, Sku sku) {
    return room.records.movements(new StockSearch(Set.of(sku), null, null, null, null, 100)).rows();
  }

  private static List<ReservationEntry> entries(InventoryRoom room, String reference) {
    return room.records
        .reservations(new StockSearch(null, null, null, reference, null, 100))
        .rows();
  }
}
