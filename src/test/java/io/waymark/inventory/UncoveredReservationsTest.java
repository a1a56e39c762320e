package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
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
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class UncoveredReservationsTest extends SoftReservationsSpec {

  private static final LocationId NORTH = new LocationId("NORTH");

  @OnBothDatabases
  void withoutAvailabilityCheckWhatIsMissingIsUncoveredAndCoveredInTurn(Database database) {
    in(database);
    Sku sku = room.stocked(4, "NORTH");
    String second = newReference();
    reserved(unchecked(), line(reference, sku, "NORTH", 10));
    reserved(unchecked(), line(second, sku, "NORTH", 5));
    assertThat(room.at(sku, "NORTH"))
        .isEqualTo(new StockPosition(sku, NORTH, Variant.NONE, 4, 4, 11));
    assertThat(figure(sku)).isEqualTo(-11);

    room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, "NORTH", 8));

    assertThat(uncovered(reference)).isZero();
    assertThat(uncovered(second)).isEqualTo(3);
    assertThat(room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", 1))))
        .isInstanceOf(Short.class);

    room.soft.unreserve(unreserve(ReservationKey.of(reference, sku), 2));
    assertThat(uncovered(second)).isEqualTo(1);
    room.inventory.apply(change(StockChange.Kind.ADJUST, sku, "NORTH", 5));

    assertThat(uncovered(second)).isZero();
    assertThat(room.at(sku, "NORTH").available()).isEqualTo(4);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(13);
  }

  @OnBothDatabases
  void aShipmentTakesOnlyWhatIsCoveredAndAReleaseDropsTheRest(Database database) {
    in(database);
    Sku sku = room.stocked(4, "NORTH");
    reserved(unchecked(), line(reference, sku, "NORTH", 10));

    room.soft.offset(newReference(), reference, Map.of(sku, 4));
    assertThatThrownBy(() -> room.soft.offset(newReference(), reference, Map.of(sku, 1)))
        .isInstanceOf(InvalidInput.class);
    room.inventory.release(reference);

    assertThat(room.at(sku, "NORTH")).isEqualTo(new StockPosition(sku, NORTH, 0, 0));
  }

  @OnBothDatabases
  void whoWantsAnyVariantIsCoveredByOneThatArrivesBeforeNewcomers(Database database) {
    in(database);
    Sku sku = room.stocked(0, "NORTH");
    Variant red = Variant.of(Map.of("color", "Red"));
    reserved(unchecked(), line(reference, sku, "NORTH", 3));

    room.inventory.apply(
        new StockChange(newReference(), StockChange.Kind.RECEIVE, sku, NORTH, red, 5, null, null));
    ReservationOutcome newcomer =
        room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", 3)));
    room.part(Sweeping.class).sweep();

    assertThat(newcomer).isEqualTo(new Short(List.of(new Shortage(sku, NORTH, 3, 2))));
    assertThat(entries())
        .filteredOn(each -> each.state() == ReservationEntry.State.OPEN)
        .extracting("variant", "quantity", "uncovered")
        .containsExactly(tuple(red, 3, 0));
  }

  @OnBothDatabases
  void aLocationOrVariantThatCanNeverCoverIsRefused(Database database) {
    in(database);
    Sku sku = room.stocked(1, "NORTH");

    assertThatThrownBy(() -> reserved(unchecked(), line(reference, sku, "NOWHERE-AT-ALL", 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                reserved(
                    unchecked(),
                    new ReservationLine(
                        reference, sku, NORTH, Variant.of(Map.of("status", "DAMAGED")), 1)))
        .isInstanceOf(InvalidInput.class);
  }

  @OnBothDatabases
  void eachOfABatchKeepsItsOwnTerms(Database database) {
    in(database);
    Sku sku = room.stocked(5, "NORTH");
    Instant soon = Now.instant().plusSeconds(600);
    List<ReservationRequest> batch =
        List.of(
            request(ReservationTerms.expiringAt(soon), line(reference, sku, "NORTH", 3)),
            request(unchecked(), line(newReference(), sku, "NORTH", 4)),
            request(ReservationTerms.DEFAULT, line(newReference(), sku, "NORTH", 1)));

    List<ReservationOutcome> outcomes =
        room.transaction.execute(status -> room.part(Reserving.class).reserveAll(batch));

    assertThat(((Reserved) outcomes.get(0)).reservations())
        .extracting(Reservation::expiresAt, Reservation::uncovered)
        .containsExactly(tuple(soon, 0));
    assertThat(((Reserved) outcomes.get(1)).reservations())
        .extracting(Reservation::expiresAt, Reservation::uncovered)
        .containsExactly(tuple(null, 2));
    assertThat(outcomes.get(2)).isInstanceOf(Short.class);
  }

  private static ReservationRequest request(ReservationTerms terms, ReservationLine line) {
    return ReservationRequest.of(null, List.of(line), terms);
  }

  private static ReservationTerms unchecked() {
    return ReservationTerms.DEFAULT.withoutAvailabilityCheck();
  }

  private int uncovered(String of) {
    return entries(of).stream().mapToInt(ReservationEntry::uncovered).sum();
  }

  private long figure(Sku sku) {
    return room.part(StockQueries.class)
        .figures(
            new StockQuery(Set.of(sku), null, null, List.of("available"), null, true, false, false))
        .get(0)
        .quantities()
        .get("available");
  }
}
