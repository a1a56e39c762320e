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
import io.waymark.inventory.UnreserveOutcome.Refused;
import io.waymark.inventory.UnreserveOutcome.Unreserved;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class SoftReservationsTest {

  private static final LocationId NORTH = new LocationId("NORTH");

  private InventoryRoom room;
  private final String reference = newReference();

  private void in(Database database) {
    room = database.room();
  }

  @AfterEach
  void nothingLeaked() {
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void unreservingTwelveOfTenGivesTenBackAndNamesTwoAsInvalid(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    String id = reserved(line(reference, sku, "NORTH", 10)).get(0).id();

    Unreserved outcome = room.soft.unreserve(unreserve(ReservationKey.ofId(id), 12));

    assertThat(outcome).extracting("done", "invalid").containsExactly(10, 2);
    assertThat(room.at(sku, "NORTH").reserved()).isZero();
    assertThat(entries()).extracting("state").containsExactly(ReservationEntry.State.RELEASED);
  }

  @OnBothDatabases
  void aRepeatedUnreserveIsAnsweredTheSameAndDoneOnce(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    reserved(line(reference, sku, "NORTH", 10));
    Unreserve wanted = unreserve(ReservationKey.of(reference, sku), 4);

    assertThat(room.soft.unreserve(wanted)).isEqualTo(room.soft.unreserve(wanted));

    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(6);
    assertThat(entries()).extracting("returned").containsExactly(4);
    assertThatThrownBy(
            () -> room.soft.unreserve(new Unreserve(wanted.requestId(), wanted.which(), 5)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("requestId");
  }

  @OnBothDatabases
  void manyAreUnreservedEachWithItsOwnOutcome(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    reserved(line(reference, sku, "NORTH", 10));
    Unreserve three = unreserve(ReservationKey.of(reference, sku), 3);

    List<UnreserveOutcome> outcomes =
        room.soft.unreserveAll(
            List.of(
                three,
                unreserve(ReservationKey.ofId("nothing"), 1),
                three,
                unreserve(ReservationKey.of(reference, null), 9)));

    assertThat(outcomes.get(1)).isInstanceOf(Refused.class);
    assertThat(List.of(outcomes.get(0), outcomes.get(2), outcomes.get(3)))
        .extracting("done", "invalid")
        .containsExactly(tuple(3, 0), tuple(3, 0), tuple(7, 2));
    assertThat(room.at(sku, "NORTH").reserved()).isZero();
  }

  @OnBothDatabases
  void manyAreReservedAndABadOneStopsNoOther(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    List<WantedReservation> wanted = new ArrayList<>();
    for (int quantity : List.of(4, 0, 7, 6)) {
      wanted.add(
          new WantedReservation(
              null,
              List.of(line(newReference(), sku, "NORTH", quantity)),
              ReservationTerms.DEFAULT));
    }

    List<BulkReservation> outcomes = room.soft.reserveAll(wanted);

    assertThat(outcomes.get(0).outcome()).isInstanceOf(Reserved.class);
    assertThat(outcomes.get(1).violations()).extracting("rule").containsExactly("positive");
    assertThat(outcomes.get(2).outcome())
        .isEqualTo(new Short(List.of(new Shortage(sku, NORTH, 7, 6))));
    assertThat(outcomes.get(3).outcome()).isInstanceOf(Reserved.class);
    assertThat(room.at(sku, "NORTH").available()).isZero();
  }

  @OnBothDatabases
  void withItsOwnIdARequestIsDoneOnceAlsoAfterItEndedAndItsReferenceMayReserveMore(
      Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    List<ReservationLine> lines = List.of(line(reference, sku, "NORTH", 3));
    ReservationTerms first = ReservationTerms.DEFAULT.withRequestId(newReference());
    ReservationTerms second = ReservationTerms.DEFAULT.withRequestId(newReference());

    ReservationOutcome one = room.inventory.reserve(null, lines, first);
    assertThat(room.inventory.reserve(null, lines, first)).isEqualTo(one);
    assertThat(room.inventory.reserve(null, lines, second)).isNotEqualTo(one);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(6);
    room.inventory.release(reference);

    assertThat(room.inventory.reserve(null, lines, first)).isEqualTo(new Reserved(List.of()));
    assertThat(room.at(sku, "NORTH").reserved()).isZero();
    assertThatThrownBy(
            () -> room.inventory.reserve(null, List.of(line(reference, sku, "NORTH", 4)), first))
        .isInstanceOf(InvalidInput.class);
  }

  @OnBothDatabases
  void whatExpiresIsGivenBackByTheSweepAndTold(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    reserved(ReservationTerms.expiringIn(Duration.ofHours(1)), line(reference, sku, "NORTH", 3));
    String other = newReference();
    reserved(ReservationTerms.expiringIn(Duration.ofHours(1)), line(other, sku, "NORTH", 2));
    room.part(Sweeping.class).sweep();
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(5);

    hasExpired(reference);
    room.news.clear();
    room.part(Sweeping.class).sweep();

    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(2);
    assertThat(entries()).extracting("state").containsExactly(ReservationEntry.State.EXPIRED);
    assertThat(room.news).anyMatch(each -> each.skus().contains(sku));
  }

  @OnBothDatabases
  void whatExpiredCanBeShippedOrExtendedUntilItIsSwept(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    ReservationTerms terms = ReservationTerms.expiringIn(Duration.ofHours(1));
    reserved(terms, line(reference, sku, "NORTH", 3));
    String confirmed = newReference();
    reserved(terms, line(confirmed, sku, "NORTH", 2));
    hasExpired(reference);
    hasExpired(confirmed);

    room.inventory.ship(reference, Map.of());
    room.soft.extend(ReservationKey.of(confirmed, sku), null);
    room.part(Sweeping.class).sweep();

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(7, 2);
    assertThatThrownBy(() -> room.soft.extend(ReservationKey.of(reference, sku), null))
        .isInstanceOf(Unknown.class);
  }

  @OnBothDatabases
  void anExpiryInThePastIsRefused(Database database) {
    in(database);
    Sku sku = room.stocked(1, "NORTH");

    assertThatThrownBy(
            () ->
                room.inventory.reserve(
                    null,
                    List.of(line(reference, sku, "NORTH", 1)),
                    ReservationTerms.expiringAt(Instant.now().minusSeconds(1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("expiresAt");
  }

  @OnBothDatabases
  void aShipmentOfThreeOfTenCanLeaveSevenReserved(Database database) {
    in(database);
    Sku sku = room.stocked(20, "NORTH");
    reserved(line(reference, sku, "NORTH", 10));
    String shipment = newReference();

    room.soft.offset(shipment, reference, Map.of(sku, 3));
    room.soft.offset(shipment, reference, Map.of(sku, 3));

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(17, 7);
    assertThat(entries())
        .extracting("state", "quantity", "shipped")
        .containsExactly(tuple(ReservationEntry.State.OPEN, 10, 3));
    assertThatThrownBy(() -> room.soft.offset(newReference(), reference, Map.of(sku, 8)))
        .isInstanceOf(InvalidInput.class);

    room.soft.offset(newReference(), reference, Map.of(sku, 5));
    room.inventory.release(reference);

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(12, 0);
    assertThat(entries())
        .extracting("state", "shipped", "returned")
        .containsExactly(tuple(ReservationEntry.State.SHIPPED, 8, 2));
  }

  @OnBothDatabases
  void anAmendmentChangesTheUnitsUpAndDownAndAShortOneChangesNothing(Database database) {
    in(database);
    Sku sku = room.stocked(10, "NORTH");
    reserved(line(reference, sku, "NORTH", 4));
    ReservationKey which = ReservationKey.of(reference, sku);

    assertThat(amended(which, 9)).isEqualTo(9);
    assertThat(amended(which, 9)).isEqualTo(9);
    assertThat(room.soft.amend(which, 11, ReservationTerms.DEFAULT))
        .isEqualTo(new Short(List.of(new Shortage(sku, NORTH, 2, 1))));
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(9);
    assertThat(amended(which, 2)).isEqualTo(2);
    assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(2);
    assertThat(amended(which, 0)).isZero();
    assertThat(room.at(sku, "NORTH").reserved()).isZero();
    assertThatThrownBy(() -> amended(which, 1)).isInstanceOf(Unknown.class);
  }

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

  private List<Reservation> reserved(ReservationLine... lines) {
    return reserved(ReservationTerms.DEFAULT, lines);
  }

  private List<Reservation> reserved(ReservationTerms terms, ReservationLine... lines) {
    return ((Reserved) room.inventory.reserve(null, List.of(lines), terms)).reservations();
  }

  private int amended(ReservationKey which, int quantity) {
    return ((Reserved) room.soft.amend(which, quantity, ReservationTerms.DEFAULT))
        .reservations().stream().mapToInt(Reservation::quantity).sum();
  }

  private static ReservationTerms unchecked() {
    return ReservationTerms.DEFAULT.withoutAvailabilityCheck();
  }

  private static Unreserve unreserve(ReservationKey which, int quantity) {
    return new Unreserve(newReference(), which, quantity);
  }

  private void hasExpired(String expired) {
    room.jdbc
        .sql("update inventory.reservation set expires_at = reserved_at where reference = ?")
        .param(expired)
        .update();
  }

  private int uncovered(String of) {
    return entries(of).stream().mapToInt(ReservationEntry::uncovered).sum();
  }

  private long figure(Sku sku) {
    return room.part(StockQueries.class)
        .figures(
            new StockQuery(
                java.util.Set.of(sku), null, null, List.of("available"), null, true, false, false))
        .get(0)
        .quantities()
        .get("available");
  }

  private List<ReservationEntry> entries() {
    return entries(reference);
  }

  private List<ReservationEntry> entries(String of) {
    return room.records.reservations(new StockSearch(null, null, null, of, null, 100)).rows();
  }
}
