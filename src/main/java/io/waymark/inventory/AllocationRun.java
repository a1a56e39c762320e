package io.waymark.inventory;

import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.AllocationOutcome.Limit;
import io.waymark.inventory.AllocationOutcome.Refused;
import io.waymark.inventory.AllocationOutcome.TooFew;
import io.waymark.inventory.RequestLog.Entry;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/** Decides changes of allocations one after the other, each on what those before it left. */
final class AllocationRun {

  private final SellableStock stock;
  private final Map<PositionKey, Integer> onHand = new HashMap<>();
  private final TreeMap<AllocationKey, AllocationDelta> figures;
  private final Map<PositionKey, Long> leftOfAll = new HashMap<>();
  private final ToIntBiFunction<PositionKey, AllocationGroup> safety;
  private final Map<String, Entry> done;
  private final Instant now = Now.instant();
  private final List<Entry> log = new ArrayList<>();
  private final TreeMap<AllocationKey, AllocationDelta> deltas = new TreeMap<>();
  private final List<AllocationEntry> entries = new ArrayList<>();
  private final TreeMap<PositionKey, StockDelta> used = new TreeMap<>();
  private final List<LedgerLine> leaving = new ArrayList<>();

  /**
   * Nothing decided yet.
   *
   * @param positions all that can be sold at the places, locked
   * @param figures all allocations there
   * @param safety units that a group may not get at a place
   * @param doneBefore requests by id
   */
  AllocationRun(
      List<StockPosition> positions,
      Map<AllocationKey, AllocationDelta> figures,
      ToIntBiFunction<PositionKey, AllocationGroup> safety,
      Map<String, Entry> doneBefore) {
    this.stock = new SellableStock(positions);
    positions.forEach(each -> onHand.put(PositionKey.of(each), each.onHand()));
    this.figures = new TreeMap<>(figures);
    figures.forEach((key, each) -> leftOfAll.merge(key.place(), (long) each.left(), Long::sum));
    this.safety = safety;
    this.done = new HashMap<>(doneBefore);
  }

  AllocationOutcome take(AllocationChange change) {
    Entry past = done.get(change.requestId());
    if (past != null) {
      return past.content().equals(change.content())
          ? done(change)
          : new Refused(
              change.requestId(),
              List.of(new Violation("requestId", "unique", "was used for another request")));
    }
    for (Limit each : Limit.values()) {
      long available = available(change, each);
      if (change.quantity() > available) {
        return new TooFew(
            change.requestId(), change.quantity(), (int) Math.max(0, available), each);
      }
    }
    apply(change);
    Entry entry = new Entry(change.requestId(), change.content(), change.quantity(), 0);
    done.put(entry.id(), entry);
    log.add(entry);
    return done(change);
  }

  /** What to store of the requests. */
  List<Entry> log() {
    return log;
  }

  /** What to add to the allocations. */
  TreeMap<AllocationKey, AllocationDelta> deltas() {
    return deltas;
  }

  /** What to append to their history. */
  List<AllocationEntry> entries() {
    return entries;
  }

  /** What to take from the positions. */
  TreeMap<PositionKey, StockDelta> used() {
    return used;
  }

  /** What to append to the ledger. */
  List<LedgerLine> leaving() {
    return leaving;
  }

  private long available(AllocationChange change, Limit limit) {
    PositionKey place = change.place();
    boolean counts =
        limit == Limit.COMMON_POOL
            ? change.kind() == Kind.ALLOCATE
            : change.kind() == Kind.CONSUME
                || limit == Limit.ALLOCATION && change.kind() != Kind.ALLOCATE;
    if (!counts) {
      return Long.MAX_VALUE;
    }
    return switch (limit) {
      case COMMON_POOL ->
          (long) stock.available(place)
              - safety.applyAsInt(place, change.group())
              - leftOfAll.getOrDefault(place, 0L);
      case ALLOCATION -> of(new AllocationKey(place, change.group())).left();
      case STOCK ->
          stock.available(new PositionKey(change.sku(), change.location(), change.variant()));
    };
  }

  private void apply(AllocationChange change) {
    int units = change.quantity();
    switch (change.kind()) {
      case ALLOCATE -> add(change, change.group(), units, 0);
      case UNALLOCATE -> add(change, change.group(), -units, 0);
      case REALLOCATE -> {
        add(change, change.group(), -units, 0);
        add(change, change.target(), units, 0);
      }
      case CONSUME -> {
        add(change, change.group(), 0, units);
        leave(change);
      }
    }
  }

  private void add(AllocationChange change, AllocationGroup group, int allocated, int consumed) {
    AllocationKey key = new AllocationKey(change.place(), group);
    AllocationDelta delta = new AllocationDelta(allocated, consumed);
    figures.merge(key, delta, AllocationDelta::plus);
    deltas.merge(key, delta, AllocationDelta::plus);
    leftOfAll.merge(change.place(), (long) delta.left(), Long::sum);
    entries.add(
        new AllocationEntry(
            0,
            change.sku(),
            change.location(),
            group,
            AllocationEntry.Kind.valueOf(change.kind().name()),
            allocated,
            consumed,
            change.requestId(),
            change.reference(),
            now));
  }

  private void leave(AllocationChange change) {
    String reference = change.reference() == null ? change.requestId() : change.reference();
    ReservationLine wanted =
        new ReservationLine(
            reference, change.sku(), change.location(), change.variant(), change.quantity());
    for (ReservationLine each : stock.take(List.of(wanted))) {
      PositionKey key = PositionKey.of(each);
      used.merge(key, new StockDelta(-each.quantity(), 0), StockDelta::plus);
      int after = onHand.merge(key, -each.quantity(), Integer::sum);
      leaving.add(LedgerLine.shipment(key, -each.quantity(), after, reference, now));
    }
  }

  private Done done(AllocationChange change) {
    List<Allocation> now = new ArrayList<>();
    AllocationKey key = new AllocationKey(change.place(), change.group());
    now.add(Allocation.of(key, of(key)));
    if (change.target() != null) {
      AllocationKey target = new AllocationKey(change.place(), change.target());
      now.add(Allocation.of(target, of(target)));
    }
    return new Done(change.requestId(), now);
  }

  private AllocationDelta of(AllocationKey key) {
    return figures.getOrDefault(key, AllocationDelta.NONE);
  }
}
