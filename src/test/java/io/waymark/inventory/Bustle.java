package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Everything that can happen to stock, at random, on few SKUs that everybody wants. */
final class Bustle {

  private static final List<Variant> VARIANTS =
      List.of(
          Variant.NONE,
          Variant.of(Map.of("color", "Red")),
          Variant.of(Map.of("color", "Blue", "batch", "B1")));

  private final InventoryRoom room;
  private final List<Sku> skus;
  private final List<String> locations;
  private final Queue<String> open = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean oversold = new AtomicBoolean();
  private final SoftBustle soft;

  Bustle(InventoryRoom room, int skus, List<String> locations) {
    this.room = room;
    this.locations = locations;
    room.measures.define(new StockSource("pos", Set.of("inbound"), Map.of()));
    this.skus =
        IntStream.range(0, skus)
            .mapToObj(i -> room.stocked(20, locations.toArray(String[]::new)))
            .toList();
    this.soft = new SoftBustle(room, this.skus, locations, open);
  }

  /** Does some acts; how many reservations succeeded. */
  int act(int seed, int acts) {
    Random random = new Random(seed);
    int reserved = 0;
    for (int i = 0; i < acts; i++) {
      switch (random.nextInt(21)) {
        case 0, 1, 2 -> reserved += reserve(random) ? 1 : 0;
        case 3 -> release();
        case 4 -> ship(random);
        case 5 -> changeMany(random, StockChange.Kind.RECEIVE);
        case 6 -> changeMany(random, StockChange.Kind.SET);
        case 7 -> changeMany(random, StockChange.Kind.SHIP);
        case 8 -> transferMany(random);
        case 9 -> report(random);
        case 10 -> quarantine(random);
        case 11 -> count(random);
        case 12, 13 -> reserved += soft.reserve(random) ? 1 : 0;
        case 14, 15, 16, 17, 18 -> soft.change(random);
        case 19 -> room.part(Sweeping.class).sweep();
        default -> look();
      }
    }
    return reserved;
  }

  boolean sawOversold() {
    return oversold.get();
  }

  /** Gives back whatever is open still. */
  void releaseAll() {
    room.jdbc
        .sql("select distinct reference from inventory.reservation where ended_at is null")
        .query(String.class)
        .list()
        .forEach(room.inventory::release);
  }

  private boolean reserve(Random random) {
    String reference = newReference();
    List<ReservationLine> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      lines.add(line(reference, any(skus, random), any(locations, random), 1 + random.nextInt(4)));
    }
    Collections.shuffle(lines, random);
    boolean reserved =
        room.inventory.reserve(OrderId.next(), lines) instanceof ReservationOutcome.Reserved;
    if (reserved) {
      open.add(reference);
    }
    return reserved;
  }

  private void release() {
    String reference = open.poll();
    if (reference != null) {
      room.inventory.release(reference);
    }
  }

  private void ship(Random random) {
    String reference = open.poll();
    if (reference == null) {
      return;
    }
    Sku some =
        room.records
            .reservations(new StockSearch(null, null, null, reference, null, 1))
            .rows()
            .get(0)
            .sku();
    try {
      room.inventory.ship(reference, random.nextBoolean() ? Map.of() : Map.of(some, 1));
    } catch (InvalidInput refused) {
      // It was given back, or is not covered, at that moment.
    }
  }

  private void changeMany(Random random, StockChange.Kind kind) {
    List<StockChange> changes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      changes.add(change(kind, any(skus, random), any(locations, random), 1 + random.nextInt(20)));
    }
    if (changes.size() == 1) {
      try {
        room.inventory.apply(changes.get(0));
      } catch (InvalidInput refused) {
        // Counted below what is reserved at that moment.
      }
    } else {
      room.inventory.applyAll(changes);
    }
  }

  private void transferMany(Random random) {
    List<Transfer> transfers = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      transfers.add(
          new Transfer(
              newReference(),
              Transfer.Kind.TRANSFER,
              any(skus, random),
              place(random),
              any(VARIANTS, random),
              place(random),
              any(VARIANTS, random),
              1 + random.nextInt(5),
              null));
    }
    room.inventory.applyAll(transfers);
  }

  private void report(Random random) {
    List<MeasureChange> reports = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      reports.add(
          new MeasureChange(
              newReference(),
              any(List.of(MeasureChange.Mode.values()), random),
              any(skus, random),
              place(random),
              any(VARIANTS, random),
              new TreeMap<>(
                  Map.of(Measure.of("pos.inbound"), random.nextInt(9), Measure.ON_HAND, 8)),
              null,
              null));
    }
    room.inventory.applyAll(reports);
  }

  private void quarantine(Random random) {
    Sku sku = any(skus, random);
    LocationId at = place(random);
    room.inventory.applyAll(
        List.of(
            Transfer.quarantine(newReference(), sku, at, Variant.NONE, 3, null),
            Transfer.release(newReference(), sku, at, Variant.NONE, 2, null)));
  }

  private void count(Random random) {
    CycleCounts counts = room.part(CycleCounts.class);
    String id = newReference();
    counts.record(
        id,
        place(random),
        List.of(new CycleCount.Found(any(skus, random), null, 5 + random.nextInt(20))),
        null);
    try {
      counts.post(id);
    } catch (NotAllowedNow refused) {
      // Less would be left than is reserved at that moment.
      counts.cancel(id);
    }
  }

  private LocationId place(Random random) {
    return new LocationId(any(locations, random));
  }

  private void look() {
    if (room.inventory.positions(skus).stream().anyMatch(each -> each.onHand() < each.reserved())) {
      oversold.set(true);
    }
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
