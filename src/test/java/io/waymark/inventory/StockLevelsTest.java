package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.StockSetting.Kind;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

class StockLevelsTest {

  private static final LocationId NORTH = new LocationId("NORTH");

  @OnBothDatabases
  void everyWayThatStockCrossesALevelIsToldOnce(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    threshold(room, tent, NORTH, null, 3);
    watch(room).look();
    String reference = newReference();
    assertThat(told(room, tent)).as("in stock from the beginning").isEmpty();

    room.inventory.reserve(null, List.of(line(reference, tent, "NORTH", 7)));
    assertThat(told(room, tent)).containsExactly("IN_STOCK LOW_STOCK 3");
    room.inventory.reserve(null, List.of(line(newReference(), tent, "NORTH", 1)));
    assertThat(told(room, tent)).as("still low").isEmpty();
    room.inventory.release(reference);
    assertThat(told(room, tent)).containsExactly("LOW_STOCK IN_STOCK 9");
    room.inventory.apply(change(StockChange.Kind.SHIP, tent, "NORTH", 9));
    assertThat(told(room, tent)).containsExactly("IN_STOCK OUT_OF_STOCK 0");
    room.inventory.apply(change(StockChange.Kind.RECEIVE, tent, "NORTH", 2));
    assertThat(told(room, tent)).containsExactly("OUT_OF_STOCK LOW_STOCK 2");
    room.inventory.apply(change(StockChange.Kind.ADJUST, tent, "NORTH", 5));
    assertThat(told(room, tent)).containsExactly("LOW_STOCK IN_STOCK 7");
    threshold(room, tent, NORTH, null, 7);
    assertThat(told(room, tent)).containsExactly("IN_STOCK LOW_STOCK 7");
    keep(room, tent, NORTH, null, 8);
    assertThat(told(room, tent)).containsExactly("LOW_STOCK OUT_OF_STOCK 0");
    keep(room, tent, NORTH, null, null);
    threshold(room, tent, NORTH, null, null);
    assertThat(told(room, tent)).containsExactly("OUT_OF_STOCK IN_STOCK 7");
    String expiring = newReference();
    room.inventory.reserve(
        null,
        List.of(line(expiring, tent, "NORTH", 7)),
        ReservationTerms.expiringAt(Instant.now().plusSeconds(60)));
    assertThat(told(room, tent)).containsExactly("IN_STOCK OUT_OF_STOCK 0");
    room.jdbc
        .sql("update inventory.reservation set expires_at = ? where reference = ?")
        .params(java.time.OffsetDateTime.now().minusDays(1), expiring)
        .update();
    room.bean(Sweeping.class).sweep();
    assertThat(told(room, tent)).containsExactly("OUT_OF_STOCK IN_STOCK 7");
  }

  @OnBothDatabases
  void aChannelWithSettingsOfItsOwnHasALevelOfItsOwn(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    keep(room, tent, null, "WEB", 6);
    threshold(room, tent, NORTH, "STORE", 5);

    room.inventory.reserve(null, List.of(line(newReference(), tent, "NORTH", 4)));

    assertThat(told(room, tent)).containsExactly("WEB IN_STOCK OUT_OF_STOCK 0");
    room.inventory.reserve(null, List.of(line(newReference(), tent, "NORTH", 2)));
    assertThat(told(room, tent)).containsExactly("STORE IN_STOCK LOW_STOCK 4");
    assertThat(levels(room).find(search(tent, null)).rows())
        .extracting(each -> each.channel() + " " + each.level() + " " + each.available())
        .containsExactly("STORE LOW_STOCK 4", "WEB OUT_OF_STOCK 0");
    keep(room, tent, null, "WEB", null);
    assertThat(told(room, tent)).containsExactly("WEB OUT_OF_STOCK IN_STOCK 4");
  }

  @OnBothDatabases
  void whatWasNeverInStockIsNoNews(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(1, "NORTH");
    room.records.define(new Location(new LocationId("SOUTH"), "SOUTH"));
    room.inventory.reserve(
        null,
        List.of(line(newReference(), tent, "SOUTH", 2)),
        ReservationTerms.DEFAULT.withoutAvailabilityCheck());

    assertThat(told(room, tent)).isEmpty();
    watch(room).compare(() -> true);
    assertThat(told(room, tent)).isEmpty();
  }

  @OnBothDatabases
  void whatANodeLostIsFoundByComparingEverything(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(5, "NORTH");
    Sku lamp = room.stocked(5, "NORTH");
    threshold(room, lamp, NORTH, null, 2);
    watch(room).look();
    room.jdbc
        .sql("update inventory.position set reserved = on_hand where sku = ?")
        .param(tent.value())
        .update();
    room.jdbc
        .sql("update inventory.position set reserved = 3 where sku = ?")
        .param(lamp.value())
        .update();
    assertThat(told(room, tent)).isEmpty();

    watch(room).compare(() -> true);

    assertThat(told(room, tent)).containsExactly("IN_STOCK OUT_OF_STOCK 0");
    assertThat(told(room, lamp)).containsExactly("IN_STOCK LOW_STOCK 2");
    room.jdbc
        .sql("update inventory.position set reserved = 0 where sku in (?, ?)")
        .params(tent.value(), lamp.value())
        .update();
    watch(room).compare(() -> true);
    watch(room).compare(() -> true);
    assertThat(told(room, tent)).containsExactly("OUT_OF_STOCK IN_STOCK 5");
    assertThat(told(room, lamp)).containsExactly("LOW_STOCK IN_STOCK 5");
  }

  @OnBothDatabases
  void severalWhoLookAtOnceTellACrossingOnceInOneOrder(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(40, "NORTH");
    long before = levels(room).last();
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      work.add(
          () -> {
            room.inventory.reserve(null, List.of(line(newReference(), tent, "NORTH", 1)));
            room.bean(TouchedPlaces.class).note(Set.of(new PositionKey(tent, NORTH)));
            watch(room).look();
            return null;
          });
    }

    AtOnce.run(8, work);
    watch(room).look();

    List<StockLevelChanged> changes = levels(room).after(before, 1000);
    assertThat(changes).filteredOn(each -> each.sku().equals(tent)).hasSize(1);
    assertThat(changes.stream().map(StockLevelChanged::number))
        .isEqualTo(
            java.util.stream.LongStream.rangeClosed(before + 1, before + changes.size())
                .boxed()
                .toList());
  }

  @OnBothDatabases
  void aChangeThatIsRolledBackIsNotLookedAt(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(5, "NORTH");
    watch(room).look();

    room.transaction.executeWithoutResult(
        status -> {
          room.inventory.reserve(null, List.of(line(newReference(), tent, "NORTH", 5)));
          status.setRollbackOnly();
        });

    assertThat(room.bean(TouchedPlaces.class).take(10)).isEmpty();
    assertThat(told(room, tent)).isEmpty();
  }

  @OnBothDatabases
  void entriesAreFilteredPagedAndCounted(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(1, "NORTH", "SOUTH");
    Map<StockLevel, Long> before = levels(room).counts();
    threshold(room, tent, null, null, 1);
    room.inventory.apply(change(StockChange.Kind.SHIP, tent, "SOUTH", 1));
    watch(room).look();

    assertThat(words(room, search(tent, null)))
        .containsExactly("NORTH LOW_STOCK 1 1", "SOUTH OUT_OF_STOCK 0 1");
    assertThat(words(room, search(tent, StockLevel.LOW_STOCK)))
        .containsExactly("NORTH LOW_STOCK 1 1");
    StockRecords.Page<StockLevels.Entry> first =
        levels(room).find(new StockLevels.Search(null, Set.of(tent), null, null, null, null, 1));
    assertThat(first.rows()).hasSize(1);
    assertThat(
            levels(room)
                .find(new StockLevels.Search(null, Set.of(tent), null, null, null, first.next(), 1))
                .rows())
        .extracting(each -> each.location().value())
        .containsExactly("SOUTH");
    assertThat(
            levels(room)
                .find(
                    new StockLevels.Search(
                        null, Set.of(tent), null, null, Instant.now().plusSeconds(60), null, 1))
                .rows())
        .isEmpty();
    assertThat(levels(room).counts().get(StockLevel.LOW_STOCK))
        .isEqualTo(before.get(StockLevel.LOW_STOCK) + 1);
    assertThatThrownBy(() -> search(tent, StockLevel.IN_STOCK))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("level");
  }

  private static List<String> words(InventoryRoom room, StockLevels.Search search) {
    return levels(room).find(search).rows().stream()
        .map(
            each ->
                each.location()
                    + " "
                    + each.level()
                    + " "
                    + each.available()
                    + " "
                    + each.threshold())
        .toList();
  }

  private static StockLevels.Search search(Sku sku, StockLevel level) {
    return new StockLevels.Search(level, Set.of(sku), null, null, null, null, 100);
  }

  /** What was told of the SKU since the last time, to other rooms and to the table alike. */
  private static List<String> told(InventoryRoom room, Sku sku) {
    watch(room).look();
    List<StockLevelChanged> told =
        room.levelNews.stream().filter(each -> each.sku().equals(sku)).toList();
    room.levelNews.removeAll(told);
    if (!told.isEmpty()) {
      assertThat(levels(room).after(told.get(0).number() - 1, 1000))
          .filteredOn(each -> each.sku().equals(sku))
          .isEqualTo(told);
    }
    return told.stream()
        .map(
            each ->
                (each.channel() == null ? "" : each.channel() + " ")
                    + each.from()
                    + " "
                    + each.to()
                    + " "
                    + each.available())
        .toList();
  }

  private static LevelWatch watch(InventoryRoom room) {
    return room.bean(LevelWatch.class);
  }

  private static StockLevels levels(InventoryRoom room) {
    return room.bean(StockLevels.class);
  }

  private static void threshold(
      InventoryRoom room, Sku sku, LocationId location, String channel, Integer units) {
    apply(room, Kind.LOW_STOCK_THRESHOLD, new StockSetting(sku, location, channel, units));
  }

  private static void keep(
      InventoryRoom room, Sku sku, LocationId location, String channel, Integer units) {
    apply(room, Kind.SAFETY_STOCK, new StockSetting(sku, location, channel, units));
  }

  private static void apply(InventoryRoom room, Kind kind, StockSetting setting) {
    assertThat(room.bean(StockSettings.class).apply(kind, List.of(setting)).get(0)).isEmpty();
  }
}
