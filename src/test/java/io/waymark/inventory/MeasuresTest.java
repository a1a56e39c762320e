package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.inventory.ReservationOutcome.Limit;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class MeasuresTest {

  private static final LocationId NORTH = new LocationId("NORTH");

  @OnBothDatabases
  void availableIsOnHandLessReservedUnlessItIsDefinedOtherwise(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      assertThat(room.measures.calculated())
          .containsExactly(
              new CalculatedMeasure(
                  "available",
                  List.of(Measure.ON_HAND),
                  List.of(Measure.RESERVED, Measure.UNCOVERED),
                  false));
      assertThat(room.measures.sources())
          .containsExactly(
              new StockSource("waymark", Set.of("onHand", "reserved", "uncovered"), Map.of()));
    }
  }

  @OnBothDatabases
  void aCalculatedMeasureIsCheckedBeforeItTakesEffect(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    String name = "m-" + newReference();
    Measure inbound = Measure.of("pos.inbound");
    room.measures.define(
        new CalculatedMeasure(name, List.of(Measure.ON_HAND), List.of(inbound), false));

    assertThatThrownBy(
            () ->
                room.measures.define(
                    new CalculatedMeasure(
                        name, List.of(inbound, Measure.of("pos.wrong")), List.of(inbound), true)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            bad ->
                assertThat(bad.violations())
                    .extracting(Violation::field, Violation::rule)
                    .containsExactlyInAnyOrder(
                        tuple("subtract", "limit"), tuple("add", "known"), tuple("add", "unique")));
    assertThatThrownBy(() -> Measure.of("available"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("physical");
    assertThat(room.measures.calculated())
        .contains(new CalculatedMeasure(name, List.of(Measure.ON_HAND), List.of(inbound), false));

    room.measures.removeCalculated(name);
    assertThatThrownBy(() -> room.measures.removeCalculated(name)).isInstanceOf(Unknown.class);
  }

  @OnBothDatabases
  void aMeasureInUseCannotBeLeftOutAndOneThatIsNotCan(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    Sku sku = room.stocked(1, "NORTH");
    String source = "s" + Math.abs(sku.hashCode());
    room.measures.define(
        new StockSource(source, Set.of("used", "idle"), Map.of("Farbe", Dimension.COLOR)));
    report(room, sku, Map.of(new Measure(source, "used"), 3));

    assertThatThrownBy(
            () -> room.measures.define(new StockSource(source, Set.of("idle"), Map.of())))
        .isInstanceOf(NotAllowedNow.class);
    assertThat(room.measures.namesOf(source)).contains(Map.of("Farbe", Dimension.COLOR));
    room.measures.define(new StockSource(source, Set.of("used"), Map.of()));
    assertThat(room.measures.sources()).contains(new StockSource(source, Set.of("used"), Map.of()));
    assertThat(room.measures.namesOf("nobody")).isEmpty();
  }

  @OnBothDatabases
  void twoNamesForOneDimensionAreRefused(Database database) {
    InventoryRoom room = database.room();

    assertThatThrownBy(
            () ->
                room.measures.define(
                    new StockSource(
                        "shop",
                        Set.of(),
                        Map.of("Farbe", Dimension.COLOR, "Couleur", Dimension.COLOR))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("second name");
  }

  @OnBothDatabases
  void withSeventyPlusFiftyLessTwentyLessNinetyTenMayBeReserved(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      room.measures.define(
          new StockSource("erp", Set.of("inbound", "outbound", "promised"), Map.of()));
      Sku sku = room.stocked(70, "NORTH");
      report(
          room,
          sku,
          Map.of(
              Measure.of("erp.inbound"), 50,
              Measure.of("erp.outbound"), 20,
              Measure.of("erp.promised"), 90));
      ReservationLimit limit = room.part(ReservationLimit.class);
      PositionKey key = new PositionKey(sku, NORTH);
      assertThat(limit.of(List.of(key))).isEmpty();

      room.measures.define(
          new CalculatedMeasure(
              "reservable",
              List.of(Measure.ON_HAND, Measure.of("erp.inbound")),
              List.of(Measure.of("erp.outbound"), Measure.of("erp.promised"), Measure.RESERVED),
              true));

      assertThat(limit.of(List.of(key))).contains(Map.of(key, 10L));
      assertThat(reserve(room, sku, 11))
          .isEqualTo(new Short(List.of(new Shortage(sku, NORTH, 11, 10, Limit.MEASURE))));
      assertThat(reserve(room, sku, 10)).isInstanceOf(Reserved.class);
      assertThat(reserve(room, sku, 1))
          .isEqualTo(new Short(List.of(new Shortage(sku, NORTH, 1, 0, Limit.MEASURE))));
      assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(10);
    }
  }

  @OnBothDatabases
  void aLimitHoldsInTheCallersTransactionAndEndsWithItsMeasure(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(70, "NORTH");
      room.measures.define(new StockSource("erp", Set.of("promised"), Map.of()));
      report(room, sku, Map.of(Measure.of("erp.promised"), 66));
      room.measures.define(
          new CalculatedMeasure(
              "reservable",
              List.of(Measure.ON_HAND),
              List.of(Measure.of("erp.promised"), Measure.RESERVED),
              true));

      room.transaction.executeWithoutResult(
          status -> {
            assertThat(reserve(room, sku, 3)).isInstanceOf(Reserved.class);
            assertThat(reserve(room, sku, 2)).isInstanceOf(Short.class);
          });
      room.measures.removeCalculated("reservable");

      assertThat(reserve(room, sku, 2)).isInstanceOf(Reserved.class);
    }
  }

  private static ReservationOutcome reserve(InventoryRoom room, Sku sku, int quantity) {
    return room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", quantity)));
  }

  static void report(InventoryRoom room, Sku sku, Map<Measure, Integer> quantities) {
    room.inventory.apply(
        new MeasureChange(
            newReference(),
            MeasureChange.Mode.DELTA,
            sku,
            NORTH,
            null,
            new TreeMap<>(quantities),
            null,
            null));
  }
}
