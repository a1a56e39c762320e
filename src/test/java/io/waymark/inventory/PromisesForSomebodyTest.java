package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.AtpCurve.Day;
import io.waymark.inventory.AvailableToPromise.Commitment;
import io.waymark.inventory.AvailableToPromise.Question;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of what there is and what comes, somebody is promised what a reservation would give them. */
class PromisesForSomebodyTest extends AllocationsSpec {

  private static final LocationId AT_NORTH = new LocationId(NORTH);
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  @OnBothDatabases
  void isPromisedWhatAReservationGivesAndToldHowMuchIsKeptBack(Database database) {
    in(database, 20);
    allocated(STORE, 5);
    keep("web", 4);

    AtpCurve curve = curve(ANY_WEB);

    assertThat(curve.available()).isEqualTo(20);
    assertThat(curve.keptBack()).isEqualTo(9);
    assertThat(curve.on(START)).isEqualTo(takeable(ANY_WEB)).isEqualTo(11);
    assertThat(curve(SHOP).on(START)).isEqualTo(takeable(SHOP)).isEqualTo(20);
    assertThat(atp().curve(new Question(sku, Set.of(), START, 3)).on(START)).isEqualTo(20);
    assertThat(reserve(newReference(), ANY_WEB, 12)).isInstanceOf(Short.class);
    assertThat(reserve(newReference(), ANY_WEB, 11)).isInstanceOf(Reserved.class);
    assertThat(curve(ANY_WEB).on(START)).isZero();
  }

  @OnBothDatabases
  void whatComesFirstFillsWhatIsKeptBack(Database database) {
    in(database, 2);
    keep("web", 4);
    comes(1, 3);

    AtpCurve curve = curve(ANY_WEB);

    assertThat(curve.days()).extracting(Day::projectedOnHand).containsExactly(2L, 5L, 5L);
    assertThat(curve.days()).extracting(Day::keptBack).containsExactly(2L, 4L, 4L);
    assertThat(curve.days()).extracting(Day::availableToPromise).containsExactly(0L, 1L, 1L);
    assertThat(earliest(1, ANY_WEB)).contains(START.plusDays(1));
    assertThat(earliest(2, ANY_WEB)).isEmpty();
    assertThat(earliest(2, SHOP)).contains(START);
  }

  @OnBothDatabases
  void theEarliestDayLeavesWhatIsAllocatedToOthers(Database database) {
    in(database, 6);
    allocated(STORE, 5);
    comes(2, 4);

    assertThat(earliest(1, ANY_WEB)).contains(START);
    assertThat(earliest(2, ANY_WEB)).contains(START.plusDays(2));
    assertThat(earliest(6, ANY_WEB)).isEmpty();
    assertThat(earliest(6, SHOP)).contains(START);
  }

  @OnBothDatabases
  void aCommitmentForAChannelGetsNothingThatIsKeptBackFromIt(Database database) {
    in(database, 6);
    keep("web", 4);
    ScheduledChange three = wanted(3);

    assertThat(atp().commit(three, START, ANY_WEB))
        .isEqualTo(new Commitment.TooFew(2, Optional.empty()));
    assertThat(atp().commit(three, START)).isEqualTo(new Commitment.Committed(three));
  }

  @OnBothDatabases
  void whatIsOwedWithoutStockIsPromisedToNobodyElse(Database database) {
    in(database, 2);
    room.inventory.reserve(
        null,
        List.of(InventoryRoom.line(newReference(), sku, NORTH, 5)),
        ReservationTerms.DEFAULT.withoutAvailabilityCheck());
    comes(1, 4);

    assertThat(atp().curve(new Question(sku, Set.of(), START, 2)).days())
        .extracting(Day::availableToPromise)
        .containsExactly(-3L, 1L);
    assertThat(earliest(1, SHOP)).contains(START.plusDays(1));
  }

  private AtpCurve curve(Map<String, String> attributes) {
    return atp().curve(new Question(sku, StockPlaces.ALL, START, 3, attributes));
  }

  private Optional<LocalDate> earliest(int quantity, Map<String, String> attributes) {
    PromiseQuestion question = new PromiseQuestion(sku, AT_NORTH, quantity);
    return atp().earliest(List.of(question), START, 30, attributes).get(question);
  }

  private void comes(int day, int units) {
    atp()
        .schedule(
            new ScheduledChange(
                newReference(),
                sku,
                AT_NORTH,
                START.plusDays(day),
                ScheduledChange.Kind.SUPPLY,
                units,
                null));
  }

  private ScheduledChange wanted(int units) {
    return new ScheduledChange(
        newReference(), sku, AT_NORTH, START, ScheduledChange.Kind.DEMAND, units, null);
  }

  private void keep(String channel, int units) {
    StockSetting setting = new StockSetting(sku, AT_NORTH, channel, units);
    room.bean(StockSettings.class)
        .apply(StockSetting.Kind.SAFETY_STOCK, List.of(setting))
        .forEach(violations -> assertThat(violations).isEmpty());
  }

  private AvailableToPromise atp() {
    return room.bean(AvailableToPromise.class);
  }
}
