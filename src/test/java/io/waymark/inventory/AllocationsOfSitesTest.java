package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.LocationId;
import java.util.List;

/** What is reserved for a site comes from allocations of its locations, and moves with them. */
class AllocationsOfSitesTest extends AllocationsSpec {

  @OnBothDatabases
  void aSitesLineIsDividedByWhatMayBeTakenAtEachLocation(Database database) {
    hall(database, 5, 5);
    allocated(bin(1), STORE, 4);
    allocated(bin(2), WEB, 5);
    String reference = newReference();

    assertThat(reserve(NOBODY, ReservationLine.atSite(newReference(), sku, hall(), null, 2)))
        .isInstanceOf(Short.class);
    Reserved web =
        (Reserved) reserve(ANY_WEB, ReservationLine.atSite(reference, sku, hall(), null, 6));

    assertThat(web.reservations())
        .extracting(each -> each.location().value(), Reservation::quantity, Reservation::allocated)
        .containsExactlyInAnyOrder(tuple(bin(1), 1, 0), tuple(bin(2), 5, 5));
  }

  @OnBothDatabases
  void whenUnitsArePinnedElsewhereTheirAllocationGoesWithThem(Database database) {
    hall(database, 5, 5);
    allocated(bin(1), WEB, 5);
    String reference = newReference();
    reserve(ANY_WEB, ReservationLine.atSite(reference, sku, hall(), null, 4));

    pin(reference, bin(2));

    assertThat(figures(bin(1), WEB)).containsExactly(1, 0);
    assertThat(figures(bin(2), WEB)).containsExactly(4, 4);
    room.inventory.release(reference);
    assertThat(figures(bin(2), WEB)).containsExactly(4, 0);
    assertThat(reserve(NOBODY, line(newReference(), sku, bin(2), 2))).isInstanceOf(Short.class);
    assertThat(reserve(NOBODY, line(newReference(), sku, bin(2), 1))).isInstanceOf(Reserved.class);
  }

  @OnBothDatabases
  void unitsArePinnedToWhatTheirOwnGroupHasLeftButNotToWhatOthersHave(Database database) {
    hall(database, 5, 5, 5);
    for (int bin = 1; bin <= 3; bin++) {
      allocated(bin(bin), bin == 3 ? STORE : WEB, 5);
    }
    String reference = newReference();
    reserve(ANY_WEB, ReservationLine.atSite(reference, sku, hall(), null, 4));

    assertThat(pin(reference, bin(3))).isInstanceOf(Short.class);
    assertThat(pin(reference, bin(2))).isInstanceOf(Reserved.class);

    assertThat(figures(bin(1), WEB)).containsExactly(5, 0);
    assertThat(figures(bin(2), WEB)).containsExactly(5, 4);
    assertThat(figures(bin(3), STORE)).containsExactly(5, 0);
  }

  @OnBothDatabases
  void unitsAreNotPinnedToSafetyStock(Database database) {
    hall(database, 5, 5);
    keep(bin(2), 3);
    String reference = newReference();
    reserve(NOBODY, ReservationLine.atSite(reference, sku, hall(), null, 3));
    LocationId there = new LocationId(bin(2));

    Short refused = (Short) room.soft.pin(ReservationKey.of(reference, sku), there, 3);

    assertThat(refused.shortages())
        .containsExactly(
            new ReservationOutcome.Shortage(
                sku, there, 3, 2, ReservationOutcome.Limit.SAFETY_STOCK));
    assertThat(room.soft.pin(ReservationKey.of(reference, sku), there, 2))
        .isInstanceOf(Reserved.class);
    keep(bin(2), 0);
    assertThat(pin(reference, bin(2))).isInstanceOf(Reserved.class);
  }

  @OnBothDatabases
  void nobodyIsMovedToSafetyStockToMakeRoom(Database database) {
    hall(database, 5, 5);
    String floating = newReference();
    reserve(NOBODY, ReservationLine.atSite(floating, sku, hall(), null, 5));
    keep(bin(2), 3);

    assertThat(reserve(NOBODY, line(newReference(), sku, bin(1), 3))).isInstanceOf(Short.class);
    assertThat(reserve(NOBODY, line(newReference(), sku, bin(1), 2))).isInstanceOf(Reserved.class);

    assertThat(room.inventory.position(sku, new LocationId(bin(2))).reserved()).isEqualTo(2);
  }

  @OnBothDatabases
  void whoNeedsALocationMovesOthersOnlyToWhatIsAllocatedToNobody(Database database) {
    hall(database, 5, 5);
    allocated(bin(1), WEB, 5);
    allocated(bin(2), STORE, 3);
    String floating = newReference();
    reserve(ANY_WEB, ReservationLine.atSite(floating, sku, hall(), null, 5));

    assertThat(reserve(NOBODY, line(newReference(), sku, bin(1), 3))).isInstanceOf(Short.class);
    assertThat(reserve(NOBODY, line(newReference(), sku, bin(1), 2))).isInstanceOf(Reserved.class);

    assertThat(figures(bin(1), WEB)).containsExactly(3, 3);
    assertThat(figures(bin(2), WEB)).containsExactly(2, 2);
    assertThat(figures(bin(2), STORE)).containsExactly(3, 0);
  }

  private void keep(String bin, int units) {
    room.bean(StockSettings.class)
        .apply(
            StockSetting.Kind.SAFETY_STOCK,
            List.of(new StockSetting(sku, new LocationId(bin), null, units)))
        .forEach(violations -> assertThat(violations).isEmpty());
  }

  private void hall(Database database, int... units) {
    in(database, 0);
    for (int i = 0; i < units.length; i++) {
      room.records.define(
          new Location(new LocationId(bin(i + 1)), "Bin", hall(), Location.ORGANIZATION));
      room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, bin(i + 1), units[i]));
    }
  }

  private String hall() {
    return "HALL-" + sku.value().substring(4, 20);
  }

  private String bin(int number) {
    return hall() + "-" + number;
  }

  private ReservationOutcome pin(String reference, String location) {
    return room.soft.pin(ReservationKey.of(reference, sku), new LocationId(location), null);
  }
}
