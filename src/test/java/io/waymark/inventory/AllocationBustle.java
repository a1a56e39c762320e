package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Everything that can happen to allocated stock, at random, on few SKUs that everybody wants. */
final class AllocationBustle {

  private static final String SITE = "GROUPS";
  private static final List<String> PLACES = List.of("GROUPS-1", "GROUPS-2", "GROUPS-3");
  private static final List<AllocationGroup> GROUPS =
      List.of(
          AllocationGroup.of("web"), AllocationGroup.of("web", "vip"), AllocationGroup.of("store"));
  private static final List<Map<String, String>> ASKERS =
      List.of(
          Map.of(),
          Map.of("channel", "web"),
          Map.of("channel", "web", "customerGroup", "vip"),
          Map.of("channel", "store"));
  private static final List<Variant> VARIANTS =
      List.of(Variant.NONE, Variant.NONE, Variant.of(Map.of("color", "Red")));

  private final InventoryRoom room;
  private final Allocations allocations;
  private final List<Sku> skus;
  private final Queue<String> open = new ConcurrentLinkedQueue<>();

  AllocationBustle(InventoryRoom room, int skus) {
    this.room = room;
    this.allocations = room.part(Allocations.class);
    this.skus =
        IntStream.range(0, skus)
            .mapToObj(i -> room.stocked(20, PLACES.toArray(String[]::new)))
            .toList();
    PLACES.forEach(
        each -> room.records.define(new Location(new LocationId(each), each, SITE, "default")));
  }

  /** Does some acts; how many allocations and reservations succeeded. */
  int act(int seed, int acts) {
    Random random = new Random(seed);
    int successes = 0;
    for (int i = 0; i < acts; i++) {
      switch (random.nextInt(9)) {
        case 0, 1 -> successes += allocate(random);
        case 2, 3, 4 -> successes += reserve(random);
        case 5 -> stock(random);
        case 6 -> room.part(Sweeping.class).sweep();
        default -> amend(random);
      }
    }
    return successes;
  }

  /** Gives back whatever is open still. */
  void releaseAll() {
    room.jdbc
        .sql("select distinct reference from inventory.reservation where ended_at is null")
        .query(String.class)
        .list()
        .forEach(room.inventory::release);
  }

  private int allocate(Random random) {
    List<AllocationChange> changes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      AllocationChange.Kind kind = any(List.of(AllocationChange.Kind.values()), random);
      AllocationGroup group = any(GROUPS, random);
      AllocationGroup target = GROUPS.get((GROUPS.indexOf(group) + 1) % GROUPS.size());
      changes.add(
          new AllocationChange(
              newReference(),
              kind,
              any(skus, random),
              new LocationId(any(PLACES, random)),
              null,
              group,
              kind == AllocationChange.Kind.REALLOCATE ? target : null,
              1 + random.nextInt(kind == AllocationChange.Kind.ALLOCATE ? 6 : 2),
              null));
    }
    List<AllocationOutcome> outcomes =
        changes.size() == 1
            ? List.of(allocations.change(changes.get(0)))
            : allocations.changeAll(changes);
    return (int) outcomes.stream().filter(AllocationOutcome.Done.class::isInstance).count();
  }

  private int reserve(Random random) {
    String reference = newReference();
    List<ReservationLine> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Sku sku = any(skus, random);
      lines.add(
          random.nextInt(3) == 0
              ? ReservationLine.atSite(reference, sku, SITE, null, 1 + random.nextInt(6))
              : line(reference, sku, any(PLACES, random), 1 + random.nextInt(4)));
    }
    ReservationTerms terms = ReservationTerms.DEFAULT;
    if (random.nextInt(4) == 0) {
      terms = ReservationTerms.expiringIn(Duration.ofMillis(20L + random.nextInt(50)));
    }
    if (random.nextInt(6) == 0 && lines.stream().noneMatch(ReservationLine::isUnplaced)) {
      terms = terms.withoutAvailabilityCheck();
    }
    try {
      if (room.inventory.reserve(null, lines, terms.with(any(ASKERS, random)))
          instanceof Reserved) {
        open.add(reference);
        return 1;
      }
    } catch (InvalidInput expiredAlready) {
      // It waited too long for its turn.
    }
    return 0;
  }

  private void stock(Random random) {
    StockChange.Kind kind =
        random.nextBoolean() ? StockChange.Kind.RECEIVE : StockChange.Kind.ADJUST;
    int units = kind == StockChange.Kind.RECEIVE ? 1 + random.nextInt(4) : -1;
    StockChange plain = change(kind, any(skus, random), any(PLACES, random), units);
    room.inventory.applyAll(
        List.of(
            new StockChange(
                plain.id(),
                kind,
                plain.sku(),
                plain.location(),
                any(VARIANTS, random),
                units,
                null,
                null)));
  }

  private void amend(Random random) {
    String reference = open.peek();
    if (reference == null) {
      return;
    }
    List<Reservation> rows = room.part(Reservations.class).openUnder(List.of(reference));
    if (rows.isEmpty() || random.nextInt(3) == 0) {
      open.remove(reference);
      room.inventory.release(reference);
      return;
    }
    Reservation row = any(rows, random);
    ReservationKey which = ReservationKey.of(reference, row.sku());
    ReservationTerms terms = ReservationTerms.DEFAULT.with(any(ASKERS, random));
    try {
      switch (random.nextInt(6)) {
        case 0 -> room.soft.unreserve(new Unreserve(newReference(), which, 1));
        case 1 -> room.soft.amend(which, random.nextInt(8), terms);
        case 2 -> room.soft.pin(which, new LocationId(any(PLACES, random)), null);
        case 3 -> room.soft.pin(which, new LocationId(any(PLACES, random)), 1);
        case 4 -> room.soft.offset(newReference(), reference, Map.of(row.sku(), 1));
        default -> room.inventory.ship(reference, Map.of(row.sku(), 1));
      }
    } catch (Unknown | InvalidInput | NotAllowedNow somebodyWasFaster) {
      // It ended, was pinned elsewhere or has fewer units now.
    }
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
