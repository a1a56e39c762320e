package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;

class InvariantsTest {

  @OnBothDatabases
  void theyHoldWhileStockIsReceivedReservedShippedAndReleased(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(10, "NORTH", "SOUTH");
      for (String reference : List.of("shipped", "released", "open")) {
        room.inventory.reserve(OrderId.next(), List.of(line(reference, sku, "NORTH", 3)));
      }
      room.inventory.ship("shipped", Map.of(sku, 2));
      room.inventory.release("released");

      assertThat(room.records.violations()).isEmpty();
    }
  }

  @OnBothDatabases
  void everyContradictionIsFoundWithBothFigures(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(10, "A", "B", "C", "D", "E");
      room.inventory.reserve(OrderId.next(), List.of(line("held", sku, "B", 3)));
      room.jdbc
          .sql("alter table inventory.position drop constraint position_reserved_within_on_hand")
          .update();

      corrupt(room, "on_hand = 11", "A");
      corrupt(room, "reserved = 2", "B");
      corrupt(room, "reserved = -1", "C");
      corrupt(room, "reserved = 12", "D");
      room.jdbc.sql("delete from inventory.position where location = 'E'").update();

      assertThat(room.records.violations())
          .extracting(
              InvariantViolation::location,
              InvariantViolation::rule,
              InvariantViolation::figure,
              InvariantViolation::against)
          .containsExactlyInAnyOrder(
              tuple("A", "on hand = sum of movements", 11L, 10L),
              tuple("B", "reserved = sum of open reservations", 2L, 3L),
              tuple("C", "reserved = sum of open reservations", -1L, 0L),
              tuple("C", "reserved >= 0", -1L, 0L),
              tuple("D", "reserved = sum of open reservations", 12L, 0L),
              tuple("D", "reserved <= on hand", 12L, 10L),
              tuple("E", "on hand = sum of movements", 0L, 10L));
    }
  }

  @OnBothDatabases
  void everyContradictionOfWhatWaitsOrIsHeldForASiteIsFound(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(3, "A", "B");
      room.inventory.reserve(null, List.of(ReservationLine.atSite("site", sku, "A", null, 2)));
      room.inventory.reserve(
          null,
          List.of(line("waits", sku, "B", 5)),
          ReservationTerms.DEFAULT.withoutAvailabilityCheck());
      assertThat(room.records.violations()).isEmpty();

      corrupt(room, "provisional = 1", "A");
      corrupt(room, "uncovered = 3", "B");
      room.jdbc
          .sql(
              "update inventory.reservation set state = 'MOVED', ended_at = reserved_at"
                  + " where reference = 'site'")
          .update();

      assertThat(room.records.violations())
          .extracting(
              InvariantViolation::location,
              InvariantViolation::rule,
              InvariantViolation::figure,
              InvariantViolation::against)
          .containsExactlyInAnyOrder(
              tuple("A", "provisional = sum of sites' reservations", 1L, 0L),
              tuple("A", "reserved = sum of open reservations", 2L, 0L),
              tuple("A", "an open reservation has units", 0L, 1L),
              tuple("B", "uncovered = sum of open reservations", 3L, 2L));
    }
  }

  @OnBothDatabases
  void everyContradictionOfAllocationsIsFound(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Sku sku = room.stocked(9, "A", "B", "C", "D");
      Map<String, String> web = Map.of("channel", "web");
      for (String place : List.of("A", "B", "C", "D")) {
        room.part(Allocations.class)
            .change(
                AllocationChange.of(
                    "allocate-" + place,
                    AllocationChange.Kind.ALLOCATE,
                    sku,
                    new LocationId(place),
                    AllocationGroup.of("web"),
                    5));
        room.inventory.reserve(
            null, List.of(line(place, sku, place, 4)), ReservationTerms.DEFAULT.with(web));
      }
      room.inventory.ship("A", Map.of(sku, 3));
      assertThat(room.records.violations()).isEmpty();
      for (String sql :
          List.of(
              "alter table inventory.allocation drop constraint allocation_possible",
              "alter table inventory.reservation drop constraint reservation_parts_within",
              "update inventory.allocation set allocated = 6 where location = 'A'",
              "update inventory.allocation set consumed = 6 where location = 'B'",
              "update inventory.allocation set consumed = -1 where location = 'C'",
              "update inventory.reservation set allocated = 5 where location = 'D'")) {
        room.jdbc.sql(sql).update();
      }

      assertThat(room.records.violations())
          .extracting(
              InvariantViolation::location,
              InvariantViolation::rule,
              InvariantViolation::figure,
              InvariantViolation::against)
          .containsExactlyInAnyOrder(
              tuple("A", "allocated to web = sum of entries", 6L, 5L),
              tuple("B", "consumed of web = open reservations and entries", 6L, 4L),
              tuple("B", "consumed of web <= allocated", 6L, 5L),
              tuple("C", "consumed of web = open reservations and entries", -1L, 4L),
              tuple("C", "consumed of web >= 0", -1L, 0L),
              tuple("D", "a reservation's allocated units = units by allocation", 5L, 4L),
              tuple("D", "a reservation's allocated units <= covered units", 5L, 4L));
    }
  }

  @OnBothDatabases
  void theDatabaseItselfRefusesToOversell(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");

    assertThatThrownBy(
            () ->
                room.jdbc
                    .sql("update inventory.position set reserved = 11 where sku = ?")
                    .param(sku.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", 11))))
        .isInstanceOf(ReservationOutcome.Short.class);
  }

  @OnBothDatabases
  void theQueryInTheOperatorsDocumentIsTheOneThatIsAnswered(Database database) throws IOException {
    String document =
        Files.readAllLines(Path.of("src/docs/operations/inventory-invariants.sql")).stream()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));

    assertThat(document).isEqualTo(InvariantQuery.SQL.strip() + ";");
    assertThat(database.room().jdbc.sql(document.replace(";", "")).query().listOfRows()).isEmpty();
  }

  private static void corrupt(InventoryRoom room, String figure, String location) {
    room.jdbc
        .sql("update inventory.position set " + figure + " where location = ?")
        .param(location)
        .update();
  }
}
