package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.StockSetting.Kind;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

class StockSettingsTest {

  private static final LocationId NORTH = new LocationId("NORTH");

  @OnBothDatabases
  void aSettingIsMadeChangedAndTakenBackAndARepetitionChangesNothing(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");

    apply(room, setting(tent, NORTH, "WEB", 3), setting(tent, null, null, 7));
    assertThat(all(room, tent))
        .containsExactly(setting(tent, null, null, 7), setting(tent, NORTH, "WEB", 3));
    apply(room, setting(tent, NORTH, "WEB", 4), setting(tent, NORTH, "WEB", 5));
    assertThat(
            room.statements.during(() -> apply(room, setting(tent, NORTH, "WEB", 5))).stream()
                .filter(sql -> sql.contains("merge")))
        .isEmpty();
    apply(room, setting(tent, null, null, null), setting(tent, null, "NEVER", null));
    assertThat(all(room, tent)).containsExactly(setting(tent, NORTH, "WEB", 5));
  }

  @OnBothDatabases
  void aBadRowIsNamedAndTheOthersAreDone(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    Sku nobody = new Sku("NOBODY-" + UUID.randomUUID());

    List<List<Violation>> violations =
        settings(room)
            .apply(
                Kind.LOW_STOCK_THRESHOLD,
                List.of(
                    setting(tent, NORTH, null, 3),
                    setting(nobody, NORTH, null, 3),
                    setting(tent, new LocationId("NOWHERE"), null, 3),
                    setting(tent, null, " ", -1),
                    setting(null, null, null, 1)));

    assertThat(violations.stream().map(StockSettingsTest::words))
        .containsExactly(
            List.of(),
            List.of("sku known"),
            List.of("location known"),
            List.of("channel length", "units range"),
            List.of("sku required"));
    assertThat(
            settings(room)
                .find(
                    Kind.LOW_STOCK_THRESHOLD,
                    new StockSettings.Search(Set.of(tent), null, null, null, 10))
                .rows())
        .containsExactly(setting(tent, NORTH, null, 3));
    assertThat(all(room, tent)).as("the other kind").isEmpty();
  }

  @OnBothDatabases
  void pagesFollowEachOther(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    for (int i = 0; i < 5; i++) {
      apply(room, setting(tent, NORTH, "C" + i, i));
    }

    List<Integer> units = new ArrayList<>();
    String after = null;
    do {
      StockRecords.Page<StockSetting> page =
          settings(room)
              .find(
                  Kind.SAFETY_STOCK, new StockSettings.Search(Set.of(tent), NORTH, null, after, 2));
      page.rows().forEach(each -> units.add(each.units()));
      after = page.next();
    } while (after != null);

    assertThat(units).containsExactly(0, 1, 2, 3, 4);
    assertThatThrownBy(
            () ->
                settings(room)
                    .find(
                        Kind.SAFETY_STOCK,
                        new StockSettings.Search(Set.of(tent), null, null, "what", 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("after");
  }

  @OnBothDatabases
  void whoWaitsForStockIsToldExactlyWhereLessMayBeKeptBack(Database database) {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");

    assertThat(news(room, tent, () -> apply(room, setting(tent, NORTH, null, 5)))).isFalse();
    assertThat(news(room, tent, () -> apply(room, setting(tent, NORTH, null, 6)))).isFalse();
    assertThat(news(room, tent, () -> apply(room, setting(tent, NORTH, null, 4)))).isTrue();
    assertThat(news(room, tent, () -> apply(room, setting(tent, NORTH, "WEB", 1))))
        .as("narrower than what was kept")
        .isTrue();
    assertThat(news(room, tent, () -> apply(room, setting(tent, NORTH, "WEB", null)))).isTrue();
    assertThat(news(room, tent, () -> apply(room, setting(tent, NORTH, "WEB", null)))).isFalse();
  }

  @OnBothDatabases
  void theSameScopeSetAtOnceIsSetOnce(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku tent = room.stocked(10, "NORTH");
    List<Callable<Void>> callers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int units = i % 3;
      callers.add(
          () -> {
            apply(room, setting(tent, NORTH, null, units));
            return null;
          });
    }

    AtOnce.run(8, callers);

    assertThat(all(room, tent)).hasSize(1);
  }

  private static boolean news(InventoryRoom room, Sku sku, Runnable change) {
    int before = room.news.size();
    change.run();
    return room.news.subList(before, room.news.size()).stream()
        .anyMatch(each -> each.skus().contains(sku));
  }

  private static StockSettings settings(InventoryRoom room) {
    return room.bean(StockSettings.class);
  }

  private static void apply(InventoryRoom room, StockSetting... settings) {
    assertThat(settings(room).apply(Kind.SAFETY_STOCK, List.of(settings)))
        .allSatisfy(each -> assertThat(each).isEmpty());
  }

  private static List<StockSetting> all(InventoryRoom room, Sku sku) {
    return settings(room)
        .find(Kind.SAFETY_STOCK, new StockSettings.Search(Set.of(sku), null, null, null, 100))
        .rows();
  }

  private static List<String> words(List<Violation> violations) {
    return violations.stream().map(each -> each.field() + " " + each.rule()).toList();
  }

  private static StockSetting setting(Sku sku, LocationId location, String channel, Integer units) {
    return new StockSetting(sku, location, channel, units);
  }
}
