package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.fulfillment.SourceOperation.Pickup;
import io.waymark.fulfillment.WorkingCalendar.Hours;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

class SetupTest {

  private static final SourceOperation OPERATION =
      new SourceOperation(
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2027-01-01T00:00:00Z"),
          new WorkingCalendar(
              ZoneId.of("Europe/Berlin"),
              Map.of(DayOfWeek.MONDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(17, 30))),
              Set.of(LocalDate.of(2026, 12, 25))),
          List.of(new Pickup("dhl", LocalTime.of(14, 0), LocalTime.of(16, 0))),
          90,
          100,
          400,
          2,
          new SourceOperation.Costs(1, 0.5, 0.25),
          Set.of(Handling.HAZARDOUS),
          3);

  @OnBothDatabases
  void howASourceWorksIsKept(Database database) {
    FulfillmentRoom room = new FulfillmentRoom(database);
    Source source = with(room.source("HALL", 50, 8), OPERATION);

    room.network.save(source);

    assertThat(room.fulfillment.source(source.location())).contains(source);
    assertThat(room.fulfillment.source(source.location()).orElseThrow().operation())
        .isEqualTo(OPERATION);
    room.context.close();
  }

  @OnBothDatabases
  void anImpossibleOperationNamesEveryFieldThatIsWrong(Database database) {
    SourceOperation impossible =
        new SourceOperation(
            Instant.parse("2027-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            new WorkingCalendar(
                null,
                Map.of(DayOfWeek.MONDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(7, 0))),
                null),
            List.of(new Pickup("dhl", LocalTime.of(14, 0), LocalTime.of(13, 0))),
            -1,
            0,
            0,
            -1,
            new SourceOperation.Costs(-1, 0, 0),
            null,
            -1);
    Source source = with(database.room().source("HALL", 50, 8), impossible);

    assertThatThrownBy(() -> database.room().network.save(source))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly(
                        "operation.validUntil",
                        "operation.calendar.timeZone",
                        "operation.calendar.hours.MONDAY",
                        "operation.pickups[0].pickup",
                        "operation.processingMinutes",
                        "operation.ordersPerDay",
                        "operation.linesPerDay",
                        "operation.safetyStock",
                        "operation.costs.perOrder",
                        "operation.priority"));
  }

  @OnBothDatabases
  void sourceListsAreMadeReplacedAndRemoved(Database database) {
    Definitions<SourceList> lists = database.room().sourceLists;
    lists.save(new SourceList("east", "East", Set.of(new LocationId("A"))));
    SourceList wider =
        new SourceList("east", "The east", Set.of(new LocationId("A"), new LocationId("B")));

    lists.save(wider);

    assertThat(lists.find("east")).contains(wider);
    lists.remove("east");
    assertThat(lists.find("east")).isEmpty();
    assertThatThrownBy(() -> lists.remove("east")).isInstanceOf(Unknown.class);
    assertThatThrownBy(() -> lists.save(new SourceList("east", "East", Set.of())))
        .isInstanceOf(InvalidInput.class);
  }

  @OnBothDatabases
  void zonesAreImportedRepairedOrRefusedAndTheReportSaysSo(Database database) throws IOException {
    FulfillmentRoom room = new FulfillmentRoom(database);
    String file =
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "id": "ohio", "properties": {"name": "Ohio", "sources": ["A"]},
           "geometry": {"type": "Polygon",
             "coordinates": [[[-85,38],[-80,38],[-80,42],[-85,42],[-85,38]]]}},
          {"type": "Feature", "properties": {"id": "tie"}, "geometry": {"type": "Polygon",
             "coordinates": [[[0,0],[10,10],[10,0],[0,10],[0,0]]]}},
          {"type": "Feature", "properties": {"id": "ohio"}, "geometry": null},
          {"type": "Feature", "properties": {"id": "dot"},
           "geometry": {"type": "Point", "coordinates": [0, 0]}},
          {"type": "Feature", "geometry": {"type": "Polygon",
             "coordinates": [[[0,0],[1,0],[1,1],[0,0]]]}}
        ]}
        """;

    ZoneImports.Report report = room.zones(file, true);

    assertThat(report.imported()).containsExactly("ohio", "tie");
    assertThat(report.repaired())
        .singleElement()
        .satisfies(remark -> assertThat(remark.reason()).contains("Self-intersection"));
    assertThat(report.refused()).extracting(ZoneImports.Remark::feature).containsExactly(3, 4, 5);
    assertThat(room.network.zonesCovering(new GeoPoint(40, -83)))
        .extracting(DeliveryZone::id)
        .containsExactly("ohio");
    assertThat(room.zones(file, false).refused())
        .extracting(ZoneImports.Remark::feature)
        .containsExactly(2, 3, 4, 5);
    room.context.close();
  }

  @OnBothDatabases
  void whatAnotherNodeChangesIsSeenAfterTheCachesTime(Database database) {
    FulfillmentRoom room = new FulfillmentRoom(database);
    room.sourceLists.save(new SourceList("east", "East", Set.of(new LocationId("A"))));
    assertThat(room.sourceLists.find("east").orElseThrow().name()).isEqualTo("East");

    room.jdbc
        .sql("update fulfillment.definition set definition = ?")
        .param("{\"id\": \"east\", \"name\": \"Changed elsewhere\", \"sources\": [\"A\"]}")
        .update();
    room.jdbc.sql("update fulfillment.network_version set version = version + 1").update();

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> room.sourceLists.find("east").orElseThrow().name().equals("Changed elsewhere"));
    room.context.close();
  }

  @OnBothDatabases
  void whatIsKnownOfProductsIsKeptAllOrNothing(Database database) {
    ItemCatalog products = database.room().context.getBean(ItemCatalog.class);
    Sku paint = new Sku("PAINT-" + database);
    Item item = new Item(paint, 2.5, Set.of(Handling.HAZARDOUS));

    products.save(List.of(item));

    assertThat(products.find(paint)).contains(item);
    assertThatThrownBy(
            () ->
                products.save(
                    List.of(new Item(paint, 9, null), new Item(new Sku("NEGATIVE"), -1, null))))
        .isInstanceOf(InvalidInput.class);
    assertThat(products.find(paint)).contains(item);
    products.remove(paint);
    assertThat(products.find(paint)).isEmpty();
    assertThatThrownBy(() -> products.remove(paint)).isInstanceOf(Unknown.class);
  }

  private static Source with(Source source, SourceOperation operation) {
    return new Source(
        source.location(),
        source.name(),
        source.kind(),
        source.address(),
        source.point(),
        source.provider(),
        source.active(),
        operation);
  }
}
