package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reservations of an allocated group consume its allocation; what is not allocated serves all.
 * Twenty units: three for the web's VIPs, four for the web, five for the store, eight for all.
 */
class AllocatedReservationsTest extends AllocationsSpec {

  private void twentyUnits(Database database) {
    in(database, 20);
    allocated(WEB_VIP, 3);
    allocated(WEB, 4);
    allocated(STORE, 5);
  }

  @OnBothDatabases
  void itTakesTheMostSpecificAllocationFirstThenThoseAboveThenWhatServesAll(Database database) {
    twentyUnits(database);

    Reserved reserved = (Reserved) reserve(newReference(), VIP, 9);

    assertThat(reserved.reservations()).extracting(Reservation::allocated).containsExactly(7);
    assertThat(figures(WEB_VIP)).containsExactly(3, 3);
    assertThat(figures(WEB)).containsExactly(4, 4);
    assertThat(figures(STORE)).containsExactly(5, 0);
    assertThat(commonPool()).isEqualTo(6);
  }

  @OnBothDatabases
  void eachMayTakeItsOwnAndWhatServesAllAndNoMore(Database database) {
    twentyUnits(database);

    assertThat(takeable(NOBODY)).isEqualTo(8);
    assertThat(takeable(Map.of("channel", "phone"))).isEqualTo(8);
    assertThat(takeable(ANY_WEB)).isEqualTo(12);
    assertThat(takeable(VIP)).isEqualTo(15);
    assertThat(takeable(SHOP)).isEqualTo(13);
    assertThat(room.inventory.positions(List.of(sku), VIP).get(0))
        .extracting(StockPosition::available, StockPosition::withheld)
        .containsExactly(15, 5);
    assertThat(room.inventory.deciding(Map.of("channel", "web", "region", "EU", "gift", "yes")))
        .containsOnlyKeys("channel", "region");
    assertThat(((Short) reserve(newReference(), NOBODY, 9)).shortages())
        .containsExactly(
            new ReservationOutcome.Shortage(
                sku, new LocationId(NORTH), 9, 8, ReservationOutcome.Limit.ALLOCATION));
    reserved(NOBODY, 8);
    assertThat(takeable(SHOP)).isEqualTo(5);
  }

  @OnBothDatabases
  void whatIsGivenBackReturnsToWhereItCameFromLastTakenFirst(Database database) {
    twentyUnits(database);
    String reference = reserved(VIP, 9);

    unreserve(reference, 4);
    assertThat(commonPool()).isEqualTo(8);
    assertThat(figures(WEB)).containsExactly(4, 2);
    assertThat(figures(WEB_VIP)).containsExactly(3, 3);

    unreserve(reference, 4);
    assertThat(figures(WEB)).containsExactly(4, 0);
    assertThat(figures(WEB_VIP)).containsExactly(3, 1);

    room.inventory.release(reference);
    assertThat(figures(WEB_VIP)).containsExactly(3, 0);
    assertThat(commonPool()).isEqualTo(8);
  }

  @OnBothDatabases
  void whatIsGivenBackInPartsAtOnceReturnsToWhereItCameFromToo(Database database) {
    twentyUnits(database);
    ReservationKey which = ReservationKey.of(reserved(VIP, 9), sku);
    Unreserve four = new Unreserve(newReference(), which, 4);

    room.soft.unreserveAll(List.of(four, four, new Unreserve(newReference(), which, 4)));

    assertThat(figures(WEB_VIP)).containsExactly(3, 1);
    assertThat(figures(WEB)).containsExactly(4, 0);
    assertThat(commonPool()).isEqualTo(8);
  }

  @OnBothDatabases
  void whatIsShippedStaysConsumedAndTheRestIsGivenBack(Database database) {
    twentyUnits(database);
    String reference = reserved(VIP, 9);

    room.soft.offset(newReference(), reference, Map.of(sku, 2));
    assertThat(figures(WEB_VIP)).containsExactly(3, 3);
    room.inventory.ship(reference, Map.of(sku, 3));

    assertThat(figures(WEB_VIP)).containsExactly(3, 3);
    assertThat(figures(WEB)).containsExactly(4, 2);
    assertThat(commonPool()).isEqualTo(8);
    assertThat(room.at(sku, NORTH)).extracting("onHand", "reserved").containsExactly(15, 0);
    assertThat(allocations.entries(new AllocationSearch(Set.of(sku), null, WEB, null, 9)).rows())
        .filteredOn(each -> each.kind() == AllocationEntry.Kind.SHIP)
        .extracting(AllocationEntry::group, AllocationEntry::consumed, AllocationEntry::reference)
        .containsExactlyInAnyOrder(
            tuple(WEB_VIP, 2, reference), tuple(WEB_VIP, 1, reference), tuple(WEB, 2, reference));
  }

  @OnBothDatabases
  void anExpiredReservationGivesItsAllocationBack(Database database) {
    twentyUnits(database);
    String reference = reserved(ANY_WEB, 5);
    room.jdbc
        .sql("update inventory.reservation set expires_at = reserved_at where reference = ?")
        .param(reference)
        .update();

    room.part(Sweeping.class).sweep();

    assertThat(figures(WEB)).containsExactly(4, 0);
    assertThat(commonPool()).isEqualTo(8);
  }

  @OnBothDatabases
  void anAmendedReservationTakesMoreAndGivesBackLikeAnyOther(Database database) {
    twentyUnits(database);
    String reference = reserved(ANY_WEB, 2);
    ReservationKey which = ReservationKey.of(reference, sku);

    room.soft.amend(which, 6, ReservationTerms.DEFAULT.with(ANY_WEB));
    assertThat(figures(WEB)).containsExactly(4, 4);
    assertThat(commonPool()).isEqualTo(6);
    assertThat(room.soft.amend(which, 13, ReservationTerms.DEFAULT.with(ANY_WEB)))
        .isInstanceOf(Short.class);
    room.soft.amend(which, 3, ReservationTerms.DEFAULT);

    assertThat(figures(WEB)).containsExactly(4, 3);
    assertThat(commonPool()).isEqualTo(8);
  }

  @OnBothDatabases
  void whereStockFellBelowWhatIsAllocatedNobodyTakesMoreThanIsThere(Database database) {
    twentyUnits(database);
    room.inventory.apply(change(StockChange.Kind.ADJUST, sku, NORTH, -16));

    assertThat(takeable(NOBODY)).isZero();
    assertThat(takeable(VIP)).isEqualTo(4);
    assertThat(takeable(ANY_WEB)).isEqualTo(4);
    reserved(SHOP, 4);

    assertThat(takeable(VIP)).isZero();
    room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, NORTH, 10));
    assertThat(takeable(NOBODY)).isEqualTo(2);
  }

  @OnBothDatabases
  void withoutAvailabilityCheckWhatIsThereIsTakenAndWhatComesLaterConsumesNothing(
      Database database) {
    in(database, 5);
    allocated(WEB, 4);

    Reserved reserved =
        (Reserved)
            room.inventory.reserve(
                null,
                List.of(line(newReference(), sku, NORTH, 9)),
                ReservationTerms.DEFAULT.with(ANY_WEB).withoutAvailabilityCheck());
    assertThat(reserved.reservations().get(0))
        .extracting(Reservation::uncovered, Reservation::allocated)
        .containsExactly(4, 4);
    room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, NORTH, 6));

    assertThat(figures(WEB)).containsExactly(4, 4);
    assertThat(commonPool()).isEqualTo(2);
    unreserve(reserved.reservations().get(0).reference(), 6);
    assertThat(figures(WEB)).containsExactly(4, 3);
  }

  @OnBothDatabases
  void allKindsThatCanBeSoldServeAnAllocation(Database database) {
    in(database, 3);
    LocationId north = new LocationId(NORTH);
    Variant red = Variant.of(Map.of("color", "Red"));
    room.inventory.apply(
        new StockChange(newReference(), StockChange.Kind.RECEIVE, sku, north, red, 4, null, null));
    allocated(WEB, 6);

    assertThat(reserve(NOBODY, new ReservationLine(newReference(), sku, north, red, 2)))
        .isInstanceOf(Short.class);
    String reference = newReference();
    assertThat(reserve(ANY_WEB, new ReservationLine(reference, sku, north, red, 4)))
        .isInstanceOf(Reserved.class);
    assertThat(takeable(ANY_WEB)).isEqualTo(3);
    AllocationChange twoRed =
        new AllocationChange(newReference(), Kind.CONSUME, sku, north, red, WEB, null, 2, null);
    assertThat(((AllocationOutcome.TooFew) allocations.change(twoRed)).available()).isZero();
    unreserve(reference, 2);
    assertThat(allocations.change(twoRed)).isInstanceOf(Done.class);

    assertThat(figures(WEB)).containsExactly(6, 4);
    assertThat(room.at(sku, NORTH).onHand()).isEqualTo(5);
  }

  @OnBothDatabases
  void aRepetitionConsumesOnce(Database database) {
    twentyUnits(database);
    String reference = reserved(ANY_WEB, 3);

    assertThat(reserve(reference, ANY_WEB, 3)).isEqualTo(reserve(reference, ANY_WEB, 3));

    assertThat(figures(WEB)).containsExactly(4, 3);
  }

  @OnBothDatabases
  void aNewKindOfAnAllocatedSkuDoesNotHideTheAllocation(Database database) {
    in(database, 5);
    allocated(WEB, 5);
    LocationId north = new LocationId(NORTH);
    Variant blue = Variant.of(Map.of("color", "Blue"));
    room.inventory.apply(
        new StockChange(newReference(), StockChange.Kind.RECEIVE, sku, north, blue, 1, null, null));

    assertThat(reserve(NOBODY, new ReservationLine(newReference(), sku, north, blue, 1)))
        .isInstanceOf(Reserved.class);
    assertThat(takeable(NOBODY)).isZero();
  }

  @OnBothDatabases
  void allocationsCostFourStatementsMoreForAnyNumberOfLines(Database database) {
    assertThat(statementsOf(database, 1)).isEqualTo(statementsOf(database, 8));
    assertThat(statementsOf(database, 8)).isEqualTo(3 + 4);
  }

  @OnBothDatabases
  void whatIsAllAllocatedIsOutOfStockForEverybodyElse(Database database) {
    in(database, 10);
    room.part(LevelWatch.class).look();
    allocated(WEB, 10);
    room.part(LevelWatch.class).look();

    StockLevels.Search ofIt = new StockLevels.Search(null, Set.of(sku), null, null, null, null, 10);
    assertThat(room.part(StockLevels.class).find(ofIt).rows())
        .extracting(StockLevels.Entry::level, StockLevels.Entry::available)
        .containsExactly(tuple(StockLevel.OUT_OF_STOCK, 0));
    ask(Kind.UNALLOCATE, WEB, 4);
    room.part(LevelWatch.class).look();
    assertThat(room.part(StockLevels.class).find(ofIt).rows()).isEmpty();
  }

  private int statementsOf(Database database, int lines) {
    String reference = newReference();
    List<ReservationLine> wanted = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      in(database, 5);
      allocated(WEB, 2);
      wanted.add(line(reference, sku, NORTH, 3));
    }
    return room.statements
        .during(() -> reserve(ANY_WEB, wanted.toArray(ReservationLine[]::new)))
        .size();
  }

  private void unreserve(String reference, int units) {
    room.soft.unreserve(new Unreserve(newReference(), ReservationKey.of(reference, sku), units));
  }
}
