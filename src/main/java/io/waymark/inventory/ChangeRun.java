package io.waymark.inventory;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ChangeOutcome.Late;
import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.inventory.LedgerChange.Step;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides changes one after the other, each on what those before it left. */
final class ChangeRun {

  private final Figures figures;
  private final Map<String, PastChange> doneBefore;
  private final Map<String, LedgerChange> doneNow = new HashMap<>();
  private final Map<QuantityKey, Instant> lastSets;
  private final KnownThings known;
  private final Instant now = Now.instant();
  private final List<LedgerLine> ledger = new ArrayList<>();
  private final TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
  private final TreeMap<QuantityKey, Integer> quantities = new TreeMap<>();
  private final TreeMap<QuantityKey, Instant> sets = new TreeMap<>();
  private final Set<Sku> risen = new HashSet<>();

  ChangeRun(
      Figures figures,
      Map<String, PastChange> doneBefore,
      Map<QuantityKey, Instant> lastSets,
      KnownThings known) {
    this.figures = figures;
    this.doneBefore = doneBefore;
    this.lastSets = new HashMap<>(lastSets);
    this.known = known;
  }

  /** Decides a well-formed change. */
  ChangeOutcome take(LedgerChange change) {
    if (doneBefore.containsKey(change.id()) || doneNow.containsKey(change.id())) {
      return repeated(change);
    }
    List<Violation> violations = known.violations(change);
    if (!violations.isEmpty()) {
      return new Refused(change.id(), violations);
    }
    Set<Step> late =
        new LinkedHashSet<>(change.steps().stream().filter(s -> isLate(change, s)).toList());
    List<Step> steps = change.steps().stream().filter(step -> !late.contains(step)).toList();
    violations = steps.stream().flatMap(step -> figures.violation(step).stream()).toList();
    if (!violations.isEmpty()) {
      return new Refused(change.id(), violations);
    }
    for (int part = 0; part < steps.size(); part++) {
      write(change, steps.get(part), part);
    }
    return outcome(change, late);
  }

  /** What to append to the ledger. */
  List<LedgerLine> ledger() {
    return ledger;
  }

  /** What to add to the positions. */
  TreeMap<PositionKey, StockDelta> deltas() {
    return deltas;
  }

  /** The positions whose stock changed, as they are after it. */
  List<StockPosition> changed() {
    return deltas.keySet().stream().map(figures::at).toList();
  }

  /** Other data sources' new figures. */
  TreeMap<QuantityKey, Integer> quantities() {
    return quantities;
  }

  /** What was set as of when. */
  TreeMap<QuantityKey, Instant> sets() {
    return sets;
  }

  /** The SKUs of which more can be sold somewhere than before. */
  Set<Sku> risen() {
    return risen;
  }

  /** Every position that the ledger speaks of. */
  Set<PositionKey> touched() {
    Set<PositionKey> touched = new HashSet<>();
    ledger.forEach(line -> touched.add(line.key().position()));
    return touched;
  }

  private ChangeOutcome repeated(LedgerChange change) {
    PastChange past = doneBefore.get(change.id());
    boolean same =
        past != null
            ? past.isRepeatedBy(change)
            : doneNow.get(change.id()).content().equals(change.content());
    return same
        ? new Done(change.id(), figures.at(change.steps().get(0).key().position()))
        : new Refused(
            change.id(), List.of(new Violation("id", "unique", "was used for another change")));
  }

  private boolean isLate(LedgerChange change, Step step) {
    Instant last = lastSets.get(step.key());
    return change.modifiedAt() != null && last != null && change.modifiedAt().isBefore(last);
  }

  private void write(LedgerChange change, Step step, int part) {
    QuantityKey key = step.key();
    int before = figures.of(key);
    int after = (int) figures.after(step);
    int delta = after - before;
    ledger.add(new LedgerLine(key, step.kind(), delta, after, null, change, part, now));
    doneNow.put(change.id(), change);
    figures.put(key, after);
    if (key.isOnHand()) {
      deltas.merge(key.position(), new StockDelta(delta, 0), StockDelta::plus);
      if (delta > 0 && key.position().variant().isSellable()) {
        risen.add(key.position().sku());
      }
    } else {
      quantities.put(key, after);
    }
    if (step.absolute()) {
      Instant trueAt = change.modifiedAt() == null ? now : change.modifiedAt();
      lastSets.put(key, trueAt);
      sets.put(key, trueAt);
    }
  }

  private ChangeOutcome outcome(LedgerChange change, Set<Step> late) {
    StockPosition position = figures.at(change.steps().get(0).key().position());
    return late.isEmpty()
        ? new Done(change.id(), position)
        : new Late(change.id(), position, late.stream().map(step -> step.key().measure()).toList());
  }
}
