package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class StockQueriesTest {

  private static final LocationId NORTH = new LocationId("NORTH");
  private static final Variant RED = Variant.of(Map.of("color", "Red"));
  private static final Variant BLUE_LARGE = Variant.of(Map.of("color", "Blue", "size", "L"));

  @OnBothDatabases
  void figuresAreFilteredAndGroupedByAnyDimension(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    Sku sku = room.stocked(5, "NORTH", "SOUTH");
    receive(room, sku, RED, 3);
    receive(room, sku, BLUE_LARGE, 2);
    room.inventory.apply(Transfer.quarantine(newReference(), sku, NORTH, RED, 1, null));
    room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", 4)));

    assertThat(figures(room, query(sku, Map.of(), List.of(), List.of(), false)))
        .containsExactly(
            new StockFigures(
                sku,
                Map.of(),
                Map.of("waymark.onHand", 14L, "waymark.reserved", 4L, "available", 10L)));
    assertThat(
            figures(
                room,
                query(sku, Map.of(), List.of(Dimension.LOCATION), List.of("available"), false)))
        .extracting(each -> each.dimensions().get(Dimension.LOCATION), StockFigures::quantities)
        .containsExactly(
            tuple("NORTH", Map.of("available", 5L)), tuple("SOUTH", Map.of("available", 5L)));
    assertThat(
            figures(
                room,
                query(
                    sku,
                    Map.of(Dimension.COLOR, Set.of("Red", "")),
                    List.of(Dimension.COLOR, Dimension.STATUS),
                    List.of("waymark.onHand"),
                    false)))
        .extracting(StockFigures::dimensions, StockFigures::quantities)
        .containsExactlyInAnyOrder(
            tuple(Map.of(Dimension.STATUS, "AVAILABLE"), Map.of("waymark.onHand", 10L)),
            tuple(
                Map.of(Dimension.COLOR, "Red", Dimension.STATUS, "AVAILABLE"),
                Map.of("waymark.onHand", 2L)),
            tuple(
                Map.of(Dimension.COLOR, "Red", Dimension.STATUS, "QUARANTINE"),
                Map.of("waymark.onHand", 1L)));
    assertThat(
            figures(
                room,
                query(
                    sku,
                    Map.of(Dimension.SITE, Set.of("NORTH"), Dimension.SIZE, Set.of("L")),
                    List.of(Dimension.ORGANIZATION),
                    List.of("waymark.onHand"),
                    false)))
        .extracting(StockFigures::dimensions, StockFigures::quantities)
        .containsExactly(
            tuple(Map.of(Dimension.ORGANIZATION, "default"), Map.of("waymark.onHand", 2L)));
  }

  @OnBothDatabases
  void otherSourcesMeasuresAreAddedUpOnceEachAndNegativesAreToldOnRequest(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    Sku sku = room.stocked(5, "NORTH", "SOUTH");
    MeasuresTest.report(
        room, sku, Map.of(Measure.of("pos.inbound"), 2, Measure.of("pos.outbound"), 9));
    String calculated = "c" + Math.abs(sku.hashCode());
    room.measures.define(
        new CalculatedMeasure(
            calculated,
            List.of(Measure.ON_HAND, Measure.of("pos.inbound")),
            List.of(Measure.of("pos.outbound")),
            false));
    List<String> measures = List.of(calculated, "pos.outbound", "waymark.onHand");

    StockQuery byLocation = query(sku, Map.of(), List.of(Dimension.LOCATION), measures, true);
    assertThat(figures(room, byLocation))
        .extracting(StockFigures::quantities)
        .containsExactly(
            Map.of(calculated, -2L, "pos.outbound", 9L, "waymark.onHand", 5L),
            Map.of(calculated, 5L, "pos.outbound", 0L, "waymark.onHand", 5L));
    assertThat(figures(room, query(sku, Map.of(), List.of(Dimension.LOCATION), measures, false)))
        .extracting(each -> each.quantities().get(calculated))
        .containsExactly(0L, 5L);
    assertThat(
            room.part(StockQueries.class)
                .figures(
                    new StockQuery(
                        Set.of(sku),
                        null,
                        List.of(Dimension.LOCATION),
                        measures,
                        null,
                        false,
                        true,
                        false)))
        .extracting(each -> each.dimensions().get(Dimension.LOCATION))
        .containsExactly("NORTH");
  }

  @OnBothDatabases
  void anUnknownMeasureIsNamed(Database database) {
    InventoryRoom room = database.room();
    Sku sku = new Sku("ANY");

    assertThatThrownBy(
            () -> figures(room, query(sku, Map.of(), List.of(), List.of("wrong", "a.b"), false)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("wrong")
        .hasMessageContaining("a.b");
  }

  @OnBothDatabases
  void exactPositionsAreAnsweredInTheirOrderAndZeroIfNothingIsKnown(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    Sku sku = room.stocked(5, "NORTH");
    receive(room, sku, RED, 3);
    MeasuresTest.report(room, sku, Map.of(Measure.of("pos.inbound"), 2));

    List<StockFigures> figures =
        room.part(StockQueries.class)
            .exact(
                List.of(
                    new StockPosition(sku, NORTH, RED, 0, 0),
                    new StockPosition(sku, NORTH, BLUE_LARGE, 0, 0),
                    new StockPosition(sku, NORTH, 0, 0)),
                List.of("available", "pos.inbound"),
                false);

    assertThat(figures)
        .extracting(StockFigures::quantities)
        .containsExactly(
            Map.of("available", 3L, "pos.inbound", 0L),
            Map.of("available", 0L, "pos.inbound", 0L),
            Map.of("available", 5L, "pos.inbound", 2L));
  }

  @OnBothDatabases
  void stockAsItWasIsComputedFromTheLedger(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    Sku sku = room.stocked(5, "NORTH");
    Instant before =
        room.records
            .movements(new StockSearch(Set.of(sku), null, null, null, null, 1))
            .rows()
            .get(0)
            .at();
    String reference = newReference();
    room.inventory.reserve(null, List.of(line(reference, sku, "NORTH", 2)));
    Instant reserved =
        room.records
            .reservations(new StockSearch(null, null, null, reference, null, 1))
            .rows()
            .get(0)
            .reservedAt();
    room.inventory.ship(reference, Map.of());
    MeasuresTest.report(room, sku, Map.of(Measure.of("pos.inbound"), 9));
    receive(room, sku, RED, 4);

    assertThat(asOf(room, sku, before.minusMillis(1))).isEmpty();
    assertThat(asOf(room, sku, before))
        .containsExactly(Map.of("waymark.onHand", 5L, "waymark.reserved", 0L, "pos.inbound", 0L));
    assertThat(asOf(room, sku, reserved))
        .containsExactly(Map.of("waymark.onHand", 5L, "waymark.reserved", 2L, "pos.inbound", 0L));
    assertThat(asOf(room, sku, Instant.now().plusSeconds(1)))
        .containsExactly(Map.of("waymark.onHand", 7L, "waymark.reserved", 0L, "pos.inbound", 9L));
  }

  @OnBothDatabases
  void indexHierarchiesAndChannelsAreDefinedByName(Database database) {
    InventoryRoom room = LedgerChangesTest.room(database);
    StockQueries queries = room.part(StockQueries.class);
    queries.define(new IndexHierarchy("own", List.of(Dimension.COLOR, Dimension.SIZE)));
    queries.define(new IndexHierarchy("own", List.of(Dimension.SIZE, Dimension.COLOR)));
    queries.serve("web", Set.of("NORTH"));

    assertThat(queries.hierarchy("own").dimensions())
        .containsExactly(Dimension.SIZE, Dimension.COLOR);
    assertThat(queries.hierarchies()).extracting(IndexHierarchy::name).contains("place", "own");
    assertThatThrownBy(() -> queries.hierarchy("none")).isInstanceOf(Unknown.class);
    assertThat(queries.locationsOf("web")).containsExactly("NORTH");
    assertThat(queries.locationsOf("other")).isEmpty();
    assertThatThrownBy(() -> queries.serve("web", Set.of("NOWHERE")))
        .isInstanceOf(InvalidInput.class);
    assertThat(queries.locationsOf("web")).containsExactly("NORTH");
  }

  private static List<Map<String, Long>> asOf(InventoryRoom room, Sku sku, Instant at) {
    return room
        .part(StockQueries.class)
        .figures(
            new StockQuery(
                Set.of(sku),
                null,
                null,
                List.of("waymark.onHand", "waymark.reserved", "pos.inbound"),
                at,
                true,
                false,
                false))
        .stream()
        .map(StockFigures::quantities)
        .toList();
  }

  private static List<StockFigures> figures(InventoryRoom room, StockQuery query) {
    return room.part(StockQueries.class).figures(query);
  }

  private static StockQuery query(
      Sku sku,
      Map<Dimension, Set<String>> filters,
      List<Dimension> groups,
      List<String> measures,
      boolean negative) {
    return new StockQuery(Set.of(sku), filters, groups, measures, null, negative, false, false);
  }

  private static void receive(InventoryRoom room, Sku sku, Variant variant, int quantity) {
    room.inventory.apply(
        new StockChange(
            newReference(), StockChange.Kind.RECEIVE, sku, NORTH, variant, quantity, null, null));
  }
}
