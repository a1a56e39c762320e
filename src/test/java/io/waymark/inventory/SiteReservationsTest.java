package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class SiteReservationsTest {

  private static final LocationId A = new LocationId("BIN-A");
  private static final LocationId B = new LocationId("BIN-B");

  private InventoryRoom room;
  private final String reference = newReference();

  private Sku in(Database database, int atA, int atB) {
    room = database.room();
    Sku sku = new Sku("SITE-" + reference);
    for (LocationId each : List.of(A, B)) {
      room.records.define(new Location(each, "Bin", "HALL", "default"));
    }
    receive(sku, "BIN-A", atA);
    receive(sku, "BIN-B", atB);
    return sku;
  }

  @AfterEach
  void nothingLeaked() {
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void theLocationsOfASiteTogetherCannotBeOversold(Database database) {
    Sku sku = in(database, 4, 3);
    reserved(site(reference, sku, 5));

    assertThat(room.inventory.reserve(null, List.of(site(newReference(), sku, 3))))
        .isEqualTo(new Short(List.of(new Shortage(sku, null, 3, 2, Limit.STOCK, "HALL"))));
    assertThat(room.inventory.reserve(null, List.of(line(newReference(), sku, "BIN-B", 3))))
        .isInstanceOf(Short.class);
    reserved(line(newReference(), sku, "BIN-B", 2));
    assertThat(available(sku)).isZero();
  }

  @OnBothDatabases
  void whoNeedsALocationDisplacesWhatIsHeldThereForTheSite(Database database) {
    Sku sku = in(database, 4, 4);
    reserved(site(reference, sku, 4));
    assertThat(at(sku, A)).isEqualTo(4);

    reserved(line(newReference(), sku, "BIN-A", 3));

    assertThat(at(sku, A)).isEqualTo(4);
    assertThat(at(sku, B)).isEqualTo(3);
    assertThat(open(sku)).isEqualTo(4);
    assertThat(room.inventory.reserve(null, List.of(line(newReference(), sku, "BIN-A", 2))))
        .isEqualTo(new Short(List.of(new Shortage(sku, A, 2, 1))));
  }

  @OnBothDatabases
  void aReservationOfASiteIsPinnedToALocationOfIt(Database database) {
    Sku sku = in(database, 4, 4);
    String id = reserved(site(reference, sku, 3)).get(0).id();

    ReservationOutcome outcome = room.soft.pin(ReservationKey.ofId(id), B, null);

    assertThat(((Reserved) outcome).reservations())
        .extracting("location", "quantity", "site")
        .containsExactly(tuple(B, 3, null));
    assertThat(at(sku, A)).isZero();
    assertThat(room.soft.pin(ReservationKey.ofId(id), B, null)).isEqualTo(outcome);
    assertThatThrownBy(() -> room.soft.pin(ReservationKey.ofId(id), A, null))
        .isInstanceOf(NotAllowedNow.class);
    // Pinned, it is displaced no more.
    assertThat(room.inventory.reserve(null, List.of(line(newReference(), sku, "BIN-B", 2))))
        .isInstanceOf(Short.class);
  }

  @OnBothDatabases
  void aPinToALocationThatIsTooFullIsShortAndMovesNothing(Database database) {
    Sku sku = in(database, 4, 4);
    reserved(line(newReference(), sku, "BIN-B", 3));
    reserved(site(reference, sku, 3));

    ReservationOutcome outcome = room.soft.pin(ReservationKey.of(reference, sku), B, null);

    assertThat(outcome).isEqualTo(new Short(List.of(new Shortage(sku, B, 3, 1))));
    assertThat(at(sku, A)).isEqualTo(3);
    assertThatThrownBy(
            () -> room.soft.pin(ReservationKey.of(reference, sku), new LocationId("NORTH"), null))
        .isInstanceOf(InvalidInput.class);
  }

  @OnBothDatabases
  void aPinChangesPlacesWithWhatIsHeldThereForTheSite(Database database) {
    Sku sku = in(database, 4, 4);
    String other = newReference();
    reserved(site(reference, sku, 4));
    reserved(site(other, sku, 4));
    assertThat(available(sku)).isZero();

    ReservationOutcome outcome = room.soft.pin(ReservationKey.of(reference, sku), B, 3);

    assertThat(outcome).isInstanceOf(Reserved.class);
    assertThat(openRows(reference))
        .extracting("location", "site", "quantity")
        .containsExactlyInAnyOrder(tuple(B, null, 3), tuple(A, "HALL", 1));
    assertThat(openRows(other))
        .extracting("location", "site", "quantity")
        .containsExactlyInAnyOrder(tuple(A, "HALL", 3), tuple(B, "HALL", 1));
  }

  @OnBothDatabases
  void theIdOfAReservationThatMovedStillNamesItsUnits(Database database) {
    Sku sku = in(database, 4, 4);
    String id = reserved(site(reference, sku, 4)).get(0).id();
    reserved(line(newReference(), sku, "BIN-A", 4));
    assertThat(openRows(reference)).extracting("location").containsExactly(B);

    room.soft.unreserveAll(List.of(new Unreserve(newReference(), ReservationKey.ofId(id), 1)));
    room.soft.unreserve(new Unreserve(newReference(), ReservationKey.ofId(id), 1));

    assertThat(open(sku)).isEqualTo(2);
  }

  @OnBothDatabases
  void aReservationOfASiteIsAmendedShippedAndReleasedWithoutALeak(Database database) {
    Sku sku = in(database, 4, 4);
    reserved(site(reference, sku, 3));

    assertThat(room.soft.amend(ReservationKey.of(reference, sku), 7, ReservationTerms.DEFAULT))
        .isInstanceOf(Reserved.class);
    assertThat(open(sku)).isEqualTo(7);
    assertThat(room.soft.amend(ReservationKey.of(reference, sku), 9, ReservationTerms.DEFAULT))
        .isInstanceOf(Short.class);
    room.soft.offset(newReference(), reference, Map.of(sku, 5));
    assertThat(open(sku)).isEqualTo(2);
    room.inventory.release(reference);

    assertThat(available(sku)).isEqualTo(3);
  }

  @OnBothDatabases
  void aSiteWithoutLocationsIsRefused(Database database) {
    Sku sku = in(database, 1, 1);

    assertThatThrownBy(
            () ->
                room.inventory.reserve(
                    null, List.of(ReservationLine.atSite(reference, sku, "NO-SITE", null, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NO-SITE");
  }

  @OnBothDatabases
  void variantsAreKeptWhenASiteIsReservedAndPinned(Database database) {
    Sku sku = in(database, 2, 1);
    Variant red = Variant.of(Map.of("color", "Red"));
    room.inventory.apply(
        new StockChange(newReference(), StockChange.Kind.RECEIVE, sku, A, red, 3, null, null));
    reserved(ReservationLine.atSite(reference, sku, "HALL", red, 2));
    String any = newReference();
    reserved(site(any, sku, 4));

    assertThat(room.soft.pin(ReservationKey.of(reference, sku), B, null))
        .isEqualTo(new Short(List.of(new Shortage(sku, B, 2, 0))));
    assertThat(room.soft.pin(ReservationKey.of(any, sku), A, null))
        .isEqualTo(new Short(List.of(new Shortage(sku, A, 4, 3))));
    assertThat(room.soft.pin(ReservationKey.of(reference, sku), A, null))
        .isInstanceOf(Reserved.class);
  }

  private void receive(Sku sku, String location, int units) {
    room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, location, units));
  }

  private static ReservationLine site(String under, Sku sku, int quantity) {
    return ReservationLine.atSite(under, sku, "HALL", null, quantity);
  }

  private List<Reservation> reserved(ReservationLine line) {
    return ((Reserved) room.inventory.reserve(null, List.of(line))).reservations();
  }

  private int at(Sku sku, LocationId location) {
    return room.inventory.position(sku, location).reserved();
  }

  private int available(Sku sku) {
    return room.inventory.positions(List.of(sku)).stream().mapToInt(StockPosition::available).sum();
  }

  private int open(Sku sku) {
    return openRows(reference).stream().mapToInt(Reservation::quantity).sum();
  }

  private List<Reservation> openRows(String under) {
    return room.part(Reservations.class).openUnder(List.of(under));
  }
}
