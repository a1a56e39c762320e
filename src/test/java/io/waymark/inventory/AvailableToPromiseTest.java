package io.waymark.inventory;

import static io.waymark.inventory.ScheduledChange.Kind.DEMAND;
import static io.waymark.inventory.ScheduledChange.Kind.SUPPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.AtpCurve.Day;
import io.waymark.inventory.AvailableToPromise.Commitment;
import io.waymark.inventory.AvailableToPromise.Question;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

class AvailableToPromiseTest {

  private static final LocalDate START = LocalDate.of(2022, 2, 1);

  @OnBothDatabases
  void isTheLeastProjectedStockFromADayToTheEndOfThePeriod(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      // given the published example: 20 on hand, and what comes and goes in a week
      Sku sku = room.stocked(20, "A");
      expect(room, sku, 0, DEMAND, 3);
      expect(room, sku, 2, SUPPLY, 10);
      expect(room, sku, 3, DEMAND, 15);
      expect(room, sku, 4, SUPPLY, 1);
      expect(room, sku, 5, SUPPLY, 3);
      // when
      AtpCurve curve = atp(room).curve(new Question(sku, Set.of(), START, 7));
      // then
      assertThat(curve.days())
          .extracting(Day::availableToPromise)
          .containsExactly(12L, 12L, 12L, 12L, 13L, 16L, 16L);
      assertThat(curve.days())
          .extracting(Day::projectedOnHand)
          .containsExactly(17L, 17L, 27L, 12L, 13L, 16L, 16L);
      assertThat(curve.earliest(12)).contains(START);
      assertThat(curve.earliest(14)).contains(START.plusDays(5));
      assertThat(curve.earliest(17)).isEmpty();
    }
  }

  @OnBothDatabases
  void countsTheLocationsThatWereAskedForAndNothingReserved(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(20, "A", "B");
      room.inventory.reserve(
          null, List.of(InventoryRoom.line(InventoryRoom.newReference(), sku, "B", 4)));
      assertThat(atp(room).curve(new Question(sku, Set.of(), START, 1)).available()).isEqualTo(36);
      assertThat(
              atp(room).curve(new Question(sku, Set.of(new LocationId("B")), START, 1)).available())
          .isEqualTo(16);
    }
  }

  @OnBothDatabases
  void aScheduleIsReplacedByItsIdAndTakenBack(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(0, "A");
      String id = expect(room, sku, 1, SUPPLY, 5);
      atp(room).schedule(change(id, sku, 2, SUPPLY, 9));
      assertThat(atp(room).schedule(List.of(sku), null, START))
          .containsExactly(change(id, sku, 2, SUPPLY, 9));
      atp(room).unschedule(id);
      assertThat(atp(room).schedule(List.of(sku), null, START)).isEmpty();
    }
  }

  @OnBothDatabases
  void whatBreaksARuleIsNamedAndNothingIsWritten(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(1, "A");
      ScheduledChange bad =
          new ScheduledChange(" ", sku, new LocationId("NOWHERE"), START, SUPPLY, 0, null);
      assertThatThrownBy(() -> atp(room).schedule(bad))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              e ->
                  assertThat(e.violations())
                      .extracting("field")
                      .containsExactly("id", "quantity", "location"));
      assertThatThrownBy(() -> atp(room).curve(new Question(sku, Set.of(), START, 366)))
          .isInstanceOf(InvalidInput.class);
      assertThat(atp(room).schedule(List.of(sku), null, START)).isEmpty();
    }
  }

  @OnBothDatabases
  void aPromiseIsKeptAgainstLaterOnesAndRepeatedWithoutEffect(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(10, "A");
      expect(room, sku, 3, SUPPLY, 5);
      ScheduledChange eight = change("p-" + UUID.randomUUID(), sku, 1, DEMAND, 8);
      assertThat(atp(room).commit(eight, START)).isEqualTo(new Commitment.Committed(eight));
      assertThat(atp(room).commit(eight, START)).isEqualTo(new Commitment.Committed(eight));
      // a promise for today would break the one for tomorrow
      assertThat(atp(room).commit(change("q-" + UUID.randomUUID(), sku, 0, DEMAND, 3), START))
          .isEqualTo(new Commitment.TooFew(2, Optional.of(START.plusDays(3))));
      assertThatThrownBy(() -> atp(room).commit(change(eight.id(), sku, 1, DEMAND, 1), START))
          .isInstanceOf(NotAllowedNow.class);
    }
  }

  @OnBothDatabases
  void promisesAtTheSameTimeNeverExceedWhatThereIs(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(20, "A");
      ConcurrentLinkedQueue<Commitment> outcomes = new ConcurrentLinkedQueue<>();
      List<Thread> threads =
          IntStream.range(0, 16)
              .mapToObj(
                  number ->
                      new Thread(
                          () -> {
                            for (int i = 0; i < 3; i++) {
                              outcomes.add(
                                  atp(room)
                                      .commit(
                                          change(number + "-" + i + sku, sku, 5, DEMAND, 1),
                                          START));
                            }
                          }))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(outcomes).hasSize(48);
      assertThat(outcomes).filteredOn(Commitment.Committed.class::isInstance).hasSize(20);
    }
  }

  @OnBothDatabases
  void theEarliestDaysOfACartAreReadInOneStatement(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(10, "A", "B");
      expect(room, sku, 0, DEMAND, 3);
      expect(room, sku, 4, SUPPLY, 8);
      PromiseQuestion seven = new PromiseQuestion(sku, new LocationId("A"), 7);
      PromiseQuestion twelve = new PromiseQuestion(sku, new LocationId("A"), 12);
      PromiseQuestion elsewhere = new PromiseQuestion(sku, new LocationId("B"), 12);
      PromiseQuestion unknown = new PromiseQuestion(new Sku("NONE"), new LocationId("A"), 1);
      List<PromiseQuestion> cart = List.of(seven, twelve, elsewhere, unknown);
      assertThat(room.statements.during(() -> atp(room).earliest(cart, START, 28))).hasSize(1);
      assertThat(atp(room).earliest(cart, START, 28))
          .containsExactly(
              Map.entry(seven, Optional.of(START)),
              Map.entry(twelve, Optional.of(START.plusDays(4))),
              Map.entry(elsewhere, Optional.empty()),
              Map.entry(unknown, Optional.empty()));
      // the day of the supply is outside the period
      assertThat(atp(room).earliest(List.of(twelve), START, 4).get(twelve)).isEmpty();
      assertThat(atp(room).earliest(List.of(), START, 4)).isEmpty();
      assertThatThrownBy(
              () ->
                  atp(room)
                      .earliest(
                          List.of(new PromiseQuestion(sku, new LocationId("A"), 0)), START, 4))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @OnBothDatabases
  void overdueSupplyCountsForNothingAndOverdueDemandIsStillOwed(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(10, "A");
      expect(room, sku, -1, SUPPLY, 100);
      expect(room, sku, -2, DEMAND, 3);
      expect(room, sku, 0, DEMAND, 1);
      AtpCurve curve = atp(room).curve(new Question(sku, Set.of(), START, 2));
      assertThat(curve.days())
          .containsExactly(
              new Day(START, 0, 4, 6, 0, 6), new Day(START.plusDays(1), 0, 0, 6, 0, 6));
      assertThat(atp(room).commit(change("c-" + sku, sku, 1, DEMAND, 7), START))
          .isEqualTo(new Commitment.TooFew(6, Optional.empty()));
    }
  }

  @OnBothDatabases
  void aSiteAndAnOrganizationAnswerForTheirLocationsTogether(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(10, "A", "B", "C", "D");
      room.records.define(new Location(new LocationId("A"), "A", "north", "shop"));
      room.records.define(new Location(new LocationId("B"), "B", "north", "shop"));
      room.records.define(new Location(new LocationId("C"), "C", "south", "shop"));
      expect(room, sku, 1, SUPPLY, 5);
      assertThat(promisable(room, sku, StockPlaces.ofSite("north"))).containsExactly(20L, 25L);
      assertThat(promisable(room, sku, StockPlaces.ofSite("south"))).containsExactly(10L, 10L);
      assertThat(promisable(room, sku, StockPlaces.ofOrganization("shop")))
          .containsExactly(30L, 35L);
      assertThat(promisable(room, sku, StockPlaces.ALL)).containsExactly(40L, 45L);
      // a location without a site is its own
      assertThat(promisable(room, sku, StockPlaces.ofSite("D"))).containsExactly(10L, 10L);
      assertThat(promisable(room, sku, StockPlaces.ofSite("west"))).containsExactly(0L, 0L);
    }
  }

  private static List<Long> promisable(InventoryRoom room, Sku sku, StockPlaces places) {
    return atp(room).curve(new Question(sku, places, START, 2)).days().stream()
        .map(Day::availableToPromise)
        .toList();
  }

  private static AvailableToPromise atp(InventoryRoom room) {
    return room.bean(AvailableToPromise.class);
  }

  private static String expect(
      InventoryRoom room, Sku sku, int day, ScheduledChange.Kind kind, int quantity) {
    String id = "s-" + UUID.randomUUID();
    atp(room).schedule(change(id, sku, day, kind, quantity));
    return id;
  }

  private static ScheduledChange change(
      String id, Sku sku, int day, ScheduledChange.Kind kind, int quantity) {
    return new ScheduledChange(
        id, sku, new LocationId("A"), START.plusDays(day), kind, quantity, null);
  }
}
