package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** What else is done with reservations while everything goes on at once. */
final class SoftBustle {

  private static final String YARD = "YARD";

  private final InventoryRoom room;
  private final List<Sku> skus;
  private final List<String> locations;
  private final Queue<String> open;

  /**
   * The first two locations become one site.
   *
   * @param open references that others ship and release, too
   */
  SoftBustle(InventoryRoom room, List<Sku> skus, List<String> locations, Queue<String> open) {
    this.room = room;
    this.skus = skus;
    this.locations = locations;
    this.open = open;
    locations
        .subList(0, 2)
        .forEach(
            each -> room.records.define(new Location(new LocationId(each), each, YARD, "default")));
  }

  /** Reserves for the site, without availability check, for a moment, or in bulk. */
  boolean reserve(Random random) {
    String reference = newReference();
    List<ReservationLine> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Sku sku = any(skus, random);
      lines.add(
          random.nextBoolean()
              ? ReservationLine.atSite(reference, sku, YARD, null, 1 + random.nextInt(6))
              : line(reference, sku, any(locations, random), 1 + random.nextInt(4)));
    }
    ReservationTerms terms =
        random.nextInt(3) == 0
            ? ReservationTerms.expiringIn(Duration.ofMillis(1L + random.nextInt(50)))
            : ReservationTerms.DEFAULT;
    if (random.nextInt(3) == 0) {
      lines.removeIf(ReservationLine::isUnplaced);
      terms = terms.withoutAvailabilityCheck();
    }
    ReservationOutcome outcome;
    try {
      outcome =
          random.nextBoolean() || lines.isEmpty()
              ? room.inventory.reserve(OrderId.next(), lines, terms)
              : room.soft
                  .reserveAll(List.of(new WantedReservation(null, lines, terms)))
                  .get(0)
                  .outcome();
    } catch (InvalidInput expiredAlready) {
      return false;
    }
    boolean reserved = outcome instanceof Reserved && !lines.isEmpty();
    if (reserved) {
      open.add(reference);
    }
    return reserved;
  }

  /** Changes a reservation that others may change, ship or release at the same moment. */
  void change(Random random) {
    String reference = open.peek();
    if (reference == null) {
      return;
    }
    List<Reservation> rows = room.part(Reservations.class).openUnder(List.of(reference));
    if (rows.isEmpty()) {
      open.remove(reference);
      return;
    }
    Reservation row = any(rows, random);
    ReservationKey which =
        random.nextBoolean()
            ? ReservationKey.ofId(row.id())
            : ReservationKey.of(reference, row.sku());
    try {
      change(random, which, row);
    } catch (Unknown | InvalidInput | NotAllowedNow somebodyWasFaster) {
      // It ended, was pinned elsewhere or has fewer units now.
    }
    if (random.nextInt(3) == 0) {
      open.remove(reference);
    }
  }

  private void change(Random random, ReservationKey which, Reservation row) {
    Unreserve some = new Unreserve(newReference(), which, 1 + random.nextInt(3));
    switch (random.nextInt(6)) {
      case 0 -> room.soft.unreserve(some);
      case 1 ->
          room.soft.unreserveAll(List.of(some, some, new Unreserve(newReference(), which, 1)));
      case 2 -> room.soft.amend(which, random.nextInt(8), ReservationTerms.DEFAULT);
      case 3 -> room.soft.pin(which, new LocationId(any(locations, random)), null);
      case 4 -> room.soft.offset(newReference(), row.reference(), Map.of(row.sku(), 1));
      default -> room.soft.extend(which, null);
    }
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
