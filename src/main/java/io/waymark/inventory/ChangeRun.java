package io.waymark.inventory;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides changes one after the other, each on what those before it left. */
final class ChangeRun {

  private final Map<PositionKey, StockPosition> stock;
  private final Map<String, LedgerLine> doneBefore;
  private final Set<LocationId> unknownLocations;
  private final Instant now = Now.instant();
  private final List<LedgerLine> ledger = new ArrayList<>();
  private final TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
  private final Set<Sku> risen = new HashSet<>();

  ChangeRun(
      Map<PositionKey, StockPosition> stock,
      Map<String, LedgerLine> doneBefore,
      Set<LocationId> unknownLocations) {
    this.stock = new HashMap<>(stock);
    this.doneBefore = new HashMap<>(doneBefore);
    this.unknownLocations = unknownLocations;
  }

  ChangeOutcome take(StockChange change) {
    List<Violation> violations = ChangeRules.violations(change);
    if (!violations.isEmpty()) {
      return new Refused(change.id(), violations);
    }
    PositionKey key = PositionKey.of(change);
    StockPosition before = stock.getOrDefault(key, key.empty());
    LedgerLine earlier = doneBefore.get(change.id());
    if (earlier != null) {
      return earlier.records(change)
          ? new Done(change.id(), before)
          : refused(change, "id", "unique", "was used for another change");
    }
    if (unknownLocations.contains(change.location())) {
      return refused(change, "location", "known", "is no known location: " + change.location());
    }
    ChangeOutcome outcome = ChangeRules.decide(before, change);
    if (outcome instanceof Done done) {
      note(key, change, before, done.position());
    }
    return outcome;
  }

  /** What to append to the ledger. */
  List<LedgerLine> ledger() {
    return ledger;
  }

  /** What to add to the positions. */
  TreeMap<PositionKey, StockDelta> deltas() {
    return deltas;
  }

  /** The SKUs of which there is more somewhere than before. */
  Set<Sku> risen() {
    return risen;
  }

  private void note(
      PositionKey key, StockChange change, StockPosition before, StockPosition after) {
    int delta = after.onHand() - before.onHand();
    LedgerLine line = LedgerLine.of(change, delta, after.onHand(), now);
    ledger.add(line);
    doneBefore.put(change.id(), line);
    stock.put(key, after);
    deltas.merge(key, new StockDelta(delta, 0), StockDelta::plus);
    if (delta > 0 && key.variant().isSellable()) {
      risen.add(key.sku());
    }
  }

  private static Refused refused(StockChange change, String field, String rule, String message) {
    return new Refused(change.id(), List.of(new Violation(field, rule, message)));
  }
}
