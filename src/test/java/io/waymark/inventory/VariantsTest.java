package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static io.waymark.inventory.StockChange.Kind.RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VariantsTest {

  private static final LocationId NORTH = new LocationId("NORTH");
  private static final Variant RED = Variant.of(Map.of("color", "Red", "batch", "B1"));
  private static final Variant BLUE = Variant.of(Map.of("color", "Blue"));
  private static final Variant QUARANTINE = Variant.of(Map.of("status", "QUARANTINE"));

  @Test
  void dimensionsAreOneVariantWhateverTheirOrderAndAvailableIsTheSameAsNoStatus() {
    assertThat(RED.text()).isEqualTo("batch=B1|color=Red");
    assertThat(Variant.stored(RED.text()).dimensions())
        .isEqualTo(Map.of("color", "Red", "batch", "B1"));
    assertThat(Variant.of(Map.of("status", "AVAILABLE", "size", ""))).isEqualTo(Variant.NONE);
    assertThat(RED.isSellable()).isTrue();
    assertThat(RED.withStatus("DAMAGED").isSellable()).isFalse();
    assertThat(RED.withStatus("DAMAGED").withStatus("AVAILABLE")).isEqualTo(RED);
  }

  @Test
  void eachDimensionThatIsUnknownOrBadIsNamed() {
    assertThatThrownBy(
            () -> Variant.of(Map.of("colour", "Red", "site", "S1", "size", "a|b", "batch", "B1")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            bad ->
                assertThat(bad.violations())
                    .extracting(Violation::field, Violation::rule)
                    .containsExactlyInAnyOrder(
                        tuple("dimensions.colour", "known"),
                        tuple("dimensions.site", "known"),
                        tuple("dimensions.size", "form")));
  }

  @OnBothDatabases
  void variantsOfAnSkuAreHeldApartAndSoldTogether(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(5, "NORTH");
    receive(room, sku, RED, 3);
    receive(room, sku, BLUE, 2);
    receive(room, sku, QUARANTINE, 9);

    assertThat(room.at(sku, "NORTH")).isEqualTo(new StockPosition(sku, NORTH, 10, 0));
    assertThat(
            room.records
                .positions(new StockSearch(Set.of(sku), null, null, null, null, 100))
                .rows())
        .extracting(StockPosition::variant, StockPosition::onHand)
        .containsExactlyInAnyOrder(
            tuple(Variant.NONE, 5), tuple(RED, 3), tuple(BLUE, 2), tuple(QUARANTINE, 9));
  }

  @OnBothDatabases
  void aReservationTakesStockWithoutVariantFirstAndThenWhatElseCanBeSold(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(5, "NORTH");
    receive(room, sku, RED, 3);
    receive(room, sku, QUARANTINE, 9);
    String reference = newReference();

    ReservationOutcome tooMany =
        room.inventory.reserve(null, List.of(line(reference, sku, "NORTH", 9)));
    ReservationOutcome outcome =
        room.inventory.reserve(null, List.of(line(reference, sku, "NORTH", 7)));

    assertThat(((Short) tooMany).shortages().get(0).available()).isEqualTo(8);
    assertThat(((Reserved) outcome).reservations())
        .extracting(Reservation::variant, Reservation::quantity)
        .containsExactlyInAnyOrder(tuple(Variant.NONE, 5), tuple(RED, 2));
    assertThat(room.inventory.reserve(null, List.of(line(reference, sku, "NORTH", 7))))
        .isEqualTo(outcome);

    room.inventory.ship(reference, Map.of(sku, 6));
    assertThat(room.at(sku, "NORTH")).isEqualTo(new StockPosition(sku, NORTH, 2, 0));
  }

  @OnBothDatabases
  void aReservationOfOneVariantTakesNoOther(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(5, "NORTH");
    receive(room, sku, RED, 3);
    String reference = newReference();

    assertThat(
            room.inventory.reserve(
                null, List.of(new ReservationLine(reference, sku, NORTH, RED, 4))))
        .isInstanceOf(Short.class);
    // The line for anything must leave the three red ones to the line that wants them.
    assertThat(
            room.inventory.reserve(
                null,
                List.of(
                    line(reference, sku, "NORTH", 5),
                    new ReservationLine(reference, sku, NORTH, RED, 3))))
        .isInstanceOf(Reserved.class);
    assertThat(
            room.inventory.reserve(
                null, List.of(new ReservationLine(newReference(), sku, NORTH, QUARANTINE, 1))))
        .isInstanceOf(Short.class);
  }

  @OnBothDatabases
  void locationsFormSitesOfOrganizations(Database database) {
    InventoryRoom room = database.room();
    String site = "SITE-" + UUID.randomUUID();
    LocationId alone = new LocationId("ALONE-" + UUID.randomUUID());
    room.records.define(new Location(alone, "Alone"));
    room.records.define(new Location(new LocationId(site + "-1"), "One", site, "ALDER"));

    assertThatThrownBy(
            () ->
                room.records.define(
                    new Location(new LocationId(site + "-2"), "Two", site, "FINCH")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("organization");
    assertThat(room.records.locations(null, 1000).rows())
        .contains(
            new Location(alone, "Alone", alone.value(), "default"),
            new Location(new LocationId(site + "-1"), "One", site, "ALDER"));
  }

  private static void receive(InventoryRoom room, Sku sku, Variant variant, int quantity) {
    room.inventory.apply(
        new StockChange(
            change(RECEIVE, sku, "NORTH", 1).id(),
            RECEIVE,
            sku,
            NORTH,
            variant,
            quantity,
            null,
            null));
  }
}
