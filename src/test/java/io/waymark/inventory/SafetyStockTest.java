package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ReservationOutcome.Limit;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

class SafetyStockTest {

  private static final ReservationTerms ANY = ReservationTerms.DEFAULT;
  private static final ReservationTerms WEB = through("WEB");
  private static final ReservationTerms STORE = through("STORE");

  @OnBothDatabases
  void aReservationMayNotTouchTheSafetyStock(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    keep(room, tent, "NORTH", "", 3);

    assertThat(reserve(room, tent, 5, ANY)).isInstanceOf(Reserved.class);
    assertThat(reserve(room, tent, 3, ANY)).isEqualTo(lacks(tent, 3, 2));
    assertThat(reserve(room, tent, 2, ANY)).isInstanceOf(Reserved.class);
    assertThat(room.at(tent, "NORTH").reserved()).isEqualTo(7);
  }

  @OnBothDatabases
  void theNarrowestSafetyStockCountsLocationBeforeChannel(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");

    keep(room, tent, "", "", 9);
    assertThat(reserve(room, tent, 10, WEB)).isEqualTo(lacks(tent, 10, 1));
    keep(room, tent, "", "WEB", 8);
    assertThat(reserve(room, tent, 10, WEB)).isEqualTo(lacks(tent, 10, 2));
    keep(room, tent, "NORTH", "", 7);
    assertThat(reserve(room, tent, 10, WEB)).isEqualTo(lacks(tent, 10, 3));
    keep(room, tent, "NORTH", "WEB", 6);
    assertThat(reserve(room, tent, 10, WEB)).isEqualTo(lacks(tent, 10, 4));
    assertThat(reserve(room, tent, 10, STORE)).isEqualTo(lacks(tent, 10, 3));
  }

  @OnBothDatabases
  void aSafetyStockOfZeroIsOneToo(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    keep(room, tent, "", "", 4);
    keep(room, tent, "NORTH", "WEB", 0);

    assertThat(reserve(room, tent, 7, ANY)).isEqualTo(lacks(tent, 7, 6));
    assertThat(reserve(room, tent, 10, WEB)).isInstanceOf(Reserved.class);
  }

  @OnBothDatabases
  void itIsKeptAtEachLocation(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH", "SOUTH");
    keep(room, tent, "", "", 3);
    String reference = newReference();

    assertThat(
            room.inventory.reserve(
                OrderId.next(),
                List.of(line(reference, tent, "NORTH", 7), line(reference, tent, "SOUTH", 7))))
        .isInstanceOf(Reserved.class);
    assertThat(reserve(room, tent, 1, ANY)).isEqualTo(lacks(tent, 1, 0));
  }

  @OnBothDatabases
  void linesOfOnePlaceAndAllVariantsCountTogether(Database database) {
    InventoryRoom room = database.room();
    Sku shirt = room.stocked(2, "NORTH");
    Variant red = Variant.of(Map.of("color", "red"));
    room.inventory.apply(
        new StockChange(
            newReference(),
            StockChange.Kind.RECEIVE,
            shirt,
            new LocationId("NORTH"),
            red,
            8,
            "a test",
            null));
    keep(room, shirt, "NORTH", "", 3);
    String reference = newReference();
    ReservationLine any = line(reference, shirt, "NORTH", 2);

    assertThat(room.inventory.reserve(null, List.of(any, red(reference, shirt, red, 6))))
        .isEqualTo(lacks(shirt, 8, 7));
    assertThat(room.inventory.reserve(null, List.of(any, red(reference, shirt, red, 5))))
        .isInstanceOf(Reserved.class);
  }

  @OnBothDatabases
  void withoutAvailabilityCheckTheSafetyStockIsTaken(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    keep(room, tent, "NORTH", "", 3);

    assertThat(reserve(room, tent, 10, ANY.withoutAvailabilityCheck()))
        .isInstanceOf(Reserved.class);
  }

  @OnBothDatabases
  void aSiteIsServedByItsLocationsWithoutTheirSafetyStock(Database database) {
    InventoryRoom room = database.room();
    String site = newReference();
    String north = site + "-N";
    String south = site + "-S";
    Sku tent = room.stocked(10, north, south);
    List.of(north, south)
        .forEach(id -> room.records.define(new Location(new LocationId(id), id, site, "default")));
    keep(room, tent, north, "", 8);
    ReservationLine nine = ReservationLine.atSite(newReference(), tent, site, Variant.NONE, 9);

    assertThat(room.inventory.reserve(null, List.of(nine))).isInstanceOf(Reserved.class);
    assertThat(room.at(tent, north).reserved()).isEqualTo(2);
    assertThat(room.at(tent, south).reserved()).isEqualTo(7);
  }

  @OnBothDatabases
  void whoeverAsksIsToldWhatIsKeptBackFromThem(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH", "SOUTH");
    Sku lamp = room.stocked(1, "NORTH");
    keep(room, tent, "NORTH", "", 3);
    keep(room, tent, "NORTH", "WEB", 20);
    reserve(room, tent, 2, ANY);

    assertThat(asked(room, tent, Map.of())).containsExactly("NORTH 5 3", "SOUTH 10 0");
    assertThat(asked(room, tent, WEB.attributes())).containsExactly("NORTH 0 8", "SOUTH 10 0");
    assertThat(room.inventory.positions(List.of(tent)))
        .extracting(StockPosition::available)
        .containsExactly(8, 10);
    assertThat(room.statements.during(() -> asked(room, lamp, WEB.attributes()))).hasSize(1);
    assertThat(room.inventory.deciding(Map.of("channel", "WEB", "campaign", "spring")))
        .isEqualTo(Map.of("channel", "WEB"));
  }

  @OnBothDatabases
  void whatIsPromisedForLaterLeavesTheSafetyStockToo(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(2, "NORTH");
    keep(room, tent, "NORTH", "WEB", 3);
    AvailableToPromise atp = room.bean(AvailableToPromise.class);
    LocalDate today = LocalDate.of(2026, 3, 2);
    LocationId north = new LocationId("NORTH");
    atp.schedule(
        new ScheduledChange(
            newReference(), tent, north, today.plusDays(3), ScheduledChange.Kind.SUPPLY, 6, null));
    List<PromiseQuestion> five = List.of(new PromiseQuestion(tent, north, 5));
    List<PromiseQuestion> six = List.of(new PromiseQuestion(tent, north, 6));

    assertThat(atp.earliest(five, today, 30, WEB.attributes()).values())
        .containsExactly(Optional.of(today.plusDays(3)));
    assertThat(atp.earliest(six, today, 30, WEB.attributes()).values())
        .containsExactly(Optional.empty());
    assertThat(atp.earliest(six, today, 30, STORE.attributes()).values())
        .containsExactly(Optional.of(today.plusDays(3)));
  }

  @OnBothDatabases
  void twoChannelsAtOnceSellExactlyWhatEachMayTake(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(60, "NORTH");
    keep(room, tent, "NORTH", "WEB", 25);
    keep(room, tent, "NORTH", "STORE", 10);
    List<Callable<ReservationOutcome>> web = new ArrayList<>();
    List<Callable<ReservationOutcome>> both = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      web.add(() -> reserve(room, tent, 1, WEB));
      both.add(() -> reserve(room, tent, 1, WEB));
      both.add(() -> reserve(room, tent, 1, STORE));
      both.add(() -> room.transaction.execute(status -> reserve(room, tent, 1, STORE)));
    }

    assertThat(AtOnce.run(16, both)).filteredOn(Reserved.class::isInstance).hasSize(50);
    assertThat(room.at(tent, "NORTH").available()).isEqualTo(10);
    assertThat(AtOnce.run(4, web)).allMatch(Short.class::isInstance);

    Sku another = room.stocked(60, "NORTH");
    keep(room, another, "", "WEB", 25);
    List<Callable<ReservationOutcome>> alone = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      alone.add(() -> reserve(room, another, 1, WEB));
    }
    assertThat(AtOnce.run(16, alone)).filteredOn(Reserved.class::isInstance).hasSize(35);
  }

  private static List<String> asked(InventoryRoom room, Sku sku, Map<String, String> attributes) {
    return room.inventory.positions(List.of(sku), attributes).stream()
        .map(each -> each.location() + " " + each.available() + " " + each.withheld())
        .toList();
  }

  private static ReservationTerms through(String channel) {
    return ReservationTerms.DEFAULT.with(Map.of(ReservationTerms.CHANNEL, channel));
  }

  private static ReservationLine red(String reference, Sku sku, Variant red, int units) {
    return new ReservationLine(reference, sku, new LocationId("NORTH"), red, units);
  }

  private static ReservationOutcome reserve(
      InventoryRoom room, Sku sku, int units, ReservationTerms terms) {
    return room.inventory.reserve(
        OrderId.next(), List.of(line(newReference(), sku, "NORTH", units)), terms);
  }

  private static Short lacks(Sku sku, int wanted, int available) {
    return new Short(
        List.of(new Shortage(sku, new LocationId("NORTH"), wanted, available, Limit.SAFETY_STOCK)));
  }

  private static void keep(
      InventoryRoom room, Sku sku, String location, String channel, int units) {
    StockSetting setting =
        new StockSetting(
            sku,
            location.isEmpty() ? null : new LocationId(location),
            channel.isEmpty() ? null : channel,
            units);
    assertThat(room.bean(StockSettings.class).apply(Kind.SAFETY_STOCK, List.of(setting)).get(0))
        .isEmpty();
  }
}
