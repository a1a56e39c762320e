package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.AllocationOutcome.Limit;
import io.waymark.inventory.AllocationOutcome.Refused;
import io.waymark.inventory.AllocationOutcome.TooFew;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Units are kept for groups: allocate, unallocate, reallocate, consume, query. */
class AllocationsTest extends AllocationsSpec {

  /**
   * The documented example of Dynamics 365 Inventory Visibility: ten bikes for [Online, VIP, US],
   * two of them on to [Online, VIP, EU], then three sold out of what is allocated
   * (learn.microsoft.com/dynamics365/supply-chain/inventory/inventory-visibility-allocation).
   */
  @OnBothDatabases
  void tenAreAllocatedTwoReallocatedAndThreeOfTheOtherEightConsumed(Database database) {
    in(database, 15);
    AllocationGroup us = AllocationGroup.of("Online", "VIP", "US");
    AllocationGroup eu = AllocationGroup.of("Online", "VIP", "EU");

    allocated(us, 10);
    assertThat(allocations.change(reallocation(us, eu, 2))).isInstanceOf(Done.class);
    assertThat(figures(us)).containsExactly(8, 0);
    assertThat(figures(eu)).containsExactly(2, 0);

    Done consumed = (Done) ask(Kind.CONSUME, us, 3);

    assertThat(consumed.allocations().get(0).left()).isEqualTo(5);
    assertThat(room.at(sku, NORTH).onHand()).isEqualTo(12);
    assertThat(commonPool()).isEqualTo(5);
    Movement shipment =
        room.records
            .movements(new StockSearch(Set.of(sku), null, null, null, null, 1))
            .rows()
            .get(0);
    assertThat(shipment)
        .extracting(Movement::kind, Movement::delta, Movement::onHand, Movement::reference)
        .containsExactly(Movement.Kind.SHIP, -3, 12, consumed.requestId());
  }

  @OnBothDatabases
  void onlyWhatIsAllocatedToNobodyCanBeAllocated(Database database) {
    in(database, 10);
    allocated(WEB, 6);
    reserved(NOBODY, 1);

    assertThat(ask(Kind.ALLOCATE, STORE, 4))
        .extracting("wanted", "available", "limit")
        .containsExactly(4, 3, Limit.COMMON_POOL);
    allocated(STORE, 3);

    assertThat(commonPool()).isZero();
    assertThat(((TooFew) ask(Kind.ALLOCATE, WEB, 1)).available()).isZero();
  }

  @OnBothDatabases
  void safetyStockOfTheGroupsChannelIsNotAllocated(Database database) {
    in(database, 10);
    room.jdbc
        .sql(
            "insert into inventory.safety_stock (sku, location, channel, units)"
                + " values (:sku, 'NORTH', '', 4), (:sku, 'NORTH', 'web', 1)")
        .param("sku", sku.value())
        .update();

    assertThat(((TooFew) ask(Kind.ALLOCATE, STORE, 10)).available()).isEqualTo(6);
    assertThat(((TooFew) ask(Kind.ALLOCATE, WEB_VIP, 10)).available()).isEqualTo(9);
    assertThat(commonPool()).isEqualTo(6);
  }

  @OnBothDatabases
  void onlyWhatAGroupHasLeftIsUnallocatedReallocatedOrConsumed(Database database) {
    in(database, 10);
    allocated(WEB, 6);
    reserved(ANY_WEB, 4);

    for (Kind each : List.of(Kind.UNALLOCATE, Kind.CONSUME)) {
      assertThat(ask(each, WEB, 3))
          .extracting("available", "limit")
          .containsExactly(2, Limit.ALLOCATION);
    }
    assertThat(((TooFew) allocations.change(reallocation(WEB, STORE, 3))).available()).isEqualTo(2);
    assertThat(((TooFew) ask(Kind.CONSUME, WEB_VIP, 1)).available())
        .as("not from the group above")
        .isZero();

    ask(Kind.UNALLOCATE, WEB, 2);
    assertThat(figures(WEB)).containsExactly(4, 4);
    assertThat(commonPool()).isEqualTo(6);
  }

  @OnBothDatabases
  void whereStockShrankLessIsBackedAndNotMoreConsumedThanIsThere(Database database) {
    in(database, 10);
    allocated(WEB, 8);

    room.inventory.apply(change(StockChange.Kind.ADJUST, sku, NORTH, -7));

    AllocationFigures figures =
        allocations
            .allocations(new AllocationSearch(Set.of(sku), null, null, null, 10))
            .rows()
            .get(0);
    assertThat(figures.allocation().left()).isEqualTo(8);
    assertThat(figures.backed()).isEqualTo(3);
    assertThat(figures.commonPool()).isZero();
    assertThat(ask(Kind.CONSUME, WEB, 4))
        .extracting("available", "limit")
        .containsExactly(3, Limit.STOCK);
    assertThat(ask(Kind.CONSUME, WEB, 3)).isInstanceOf(Done.class);
    assertThat(room.at(sku, NORTH).onHand()).isZero();
  }

  @OnBothDatabases
  void aRepetitionIsDoneOnceAndTheSameIdForSomethingElseIsRefused(Database database) {
    in(database, 10);
    AllocationChange five =
        AllocationChange.of("id-" + sku, Kind.ALLOCATE, sku, new LocationId(NORTH), WEB, 5);
    AllocationChange six =
        AllocationChange.of("id-" + sku, Kind.ALLOCATE, sku, new LocationId(NORTH), WEB, 6);

    assertThat(allocations.change(five)).isEqualTo(allocations.change(five));
    assertThat(allocations.changeAll(List.of(five, six, five)))
        .extracting(Object::getClass)
        .isEqualTo(List.of(Done.class, Refused.class, Done.class));

    assertThat(figures(WEB)).containsExactly(5, 0);
    assertThat(((Refused) allocations.change(six)).violations())
        .extracting(Violation::field, Violation::rule)
        .containsExactly(tuple("requestId", "unique"));
  }

  @OnBothDatabases
  void eachOfManyHasItsOwnOutcomeAndSeesThoseBefore(Database database) {
    in(database, 10);
    LocationId north = new LocationId(NORTH);

    List<AllocationOutcome> outcomes =
        allocations.changeAll(
            List.of(
                AllocationChange.of(newReference(), Kind.ALLOCATE, sku, north, WEB, 6),
                AllocationChange.of(newReference(), Kind.ALLOCATE, sku, north, STORE, 6),
                AllocationChange.of(
                    newReference(), Kind.ALLOCATE, sku, new LocationId("NOWHERE"), WEB, 1),
                AllocationChange.of(
                    newReference(),
                    Kind.ALLOCATE,
                    sku,
                    north,
                    AllocationGroup.of("1", "2", "3", "4", "5"),
                    1),
                reallocation(WEB, STORE, 6),
                AllocationChange.of(newReference(), Kind.CONSUME, sku, north, STORE, 2)));

    assertThat(outcomes)
        .extracting(Object::getClass)
        .isEqualTo(
            List.of(
                Done.class, TooFew.class, Refused.class, Refused.class, Done.class, Done.class));
    assertThat(figures(STORE)).containsExactly(6, 2);
    assertThat(figures(WEB)).containsExactly(0, 0);
    assertThat(((Refused) outcomes.get(2)).violations().get(0).field()).isEqualTo("location");
    assertThat(((Refused) outcomes.get(3)).violations().get(0).field()).isEqualTo("group");
  }

  @OnBothDatabases
  void theListHasPagesAndTheHistoryItsEntries(Database database) {
    in(database, 10, NORTH, "SOUTH");
    allocated(WEB, 1);
    allocated(WEB_VIP, 2);
    allocated(STORE, 3);
    allocated("SOUTH", AllocationGroup.of("web/vip", "50%"), 4);

    AllocationSearch two = new AllocationSearch(Set.of(sku), null, null, null, 2);
    StockRecords.Page<AllocationFigures> first = allocations.allocations(two);
    StockRecords.Page<AllocationFigures> second =
        allocations.allocations(new AllocationSearch(Set.of(sku), null, null, first.next(), 2));

    assertThat(groups(first)).containsExactly(STORE, WEB);
    assertThat(groups(second)).containsExactly(WEB_VIP, AllocationGroup.of("web/vip", "50%"));
    assertThat(second.next()).isNull();
    assertThat(
            groups(allocations.allocations(new AllocationSearch(Set.of(sku), null, WEB, null, 9))))
        .containsExactly(WEB, WEB_VIP);
    ask(Kind.UNALLOCATE, WEB_VIP, 1);
    assertThat(
            allocations.entries(new AllocationSearch(Set.of(sku), null, WEB_VIP, null, 9)).rows())
        .extracting(AllocationEntry::kind, AllocationEntry::allocated)
        .containsExactly(
            tuple(AllocationEntry.Kind.UNALLOCATE, -1), tuple(AllocationEntry.Kind.ALLOCATE, 2));
    assertThatThrownBy(
            () ->
                allocations.allocations(
                    new AllocationSearch(Set.of(sku), null, null, "no cursor", 9)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("after");
  }

  @OnBothDatabases
  void whatIsUnallocatedIsNewsForThoseWhoWait(Database database) {
    in(database, 10);
    allocated(WEB, 6);
    int before = room.news.size();

    ask(Kind.UNALLOCATE, WEB, 6);

    assertThat(room.news.subList(before, room.news.size()))
        .containsExactly(new StockChanged(Set.of(sku)));
  }

  @OnBothDatabases
  void thousandsOfChangesOfOnePlaceTakeAFewStatements(Database database) {
    in(database, 300);
    List<AllocationChange> changes =
        Collections.nCopies(200, null).stream()
            .map(
                any ->
                    AllocationChange.of(
                        newReference(), Kind.ALLOCATE, sku, new LocationId(NORTH), WEB, 1))
            .toList();

    List<String> statements = room.statements.during(() -> allocations.changeAll(changes));

    assertThat(figures(WEB)).containsExactly(200, 0);
    assertThat(statements).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void levelsAreCheckedAtTheStart() {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("channel", "channel"),
            List.of("channel", ""),
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"))) {
      assertThatThrownBy(() -> new AllocationLevels(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("waymark.inventory.allocation.levels");
    }
    room = Database.H2.room();
  }

  @Test
  void aGroupNamesEachLevelDownToItsOwn() {
    room = Database.H2.room();
    AllocationLevels levels = new AllocationLevels(List.of("channel", "customerGroup", "region"));

    assertThat(levels.group("group", Map.of("channel", "web", "customerGroup", "vip")))
        .isEqualTo(WEB_VIP);
    assertThatThrownBy(() -> levels.group("group", Map.of("customerGroup", "vip")))
        .hasMessageContaining("group.channel");
    assertThatThrownBy(() -> levels.group("group", Map.of("channel", "web", "colour", "red")))
        .hasMessageContaining("group.colour");
    assertThatThrownBy(() -> levels.group("group", Map.of())).hasMessageContaining("required");
    assertThat(levels.groupsOf(Map.of("channel", "web", "region", "EU"))).containsExactly(WEB);
  }

  private static List<AllocationGroup> groups(StockRecords.Page<AllocationFigures> page) {
    return page.rows().stream().map(each -> each.allocation().group()).toList();
  }
}
