package io.waymark.inventory;

import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.inventory.LedgerChange.Step;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes stock, many changes in few statements. */
@Service
class Changing {

  private static final int MOST = 10_000;
  private static final int MOST_ATTEMPTS = 10;

  private final Positions positions;
  private final Quantities quantities;
  private final Movements movements;
  private final KnownThingsFinder finder;
  private final Covering covering;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate joined;

  Changing(
      Positions positions,
      Quantities quantities,
      Movements movements,
      KnownThingsFinder finder,
      Covering covering,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.positions = positions;
    this.quantities = quantities;
    this.movements = movements;
    this.finder = finder;
    this.covering = covering;
    this.events = events;
    this.joined = new TransactionTemplate(transactions);
  }

  /** Outcomes, or the positions that must be made first; then nothing was written. */
  private record Attempt(List<ChangeOutcome> outcomes, Set<PositionKey> missing) {}

  List<ChangeOutcome> applyAll(List<? extends InventoryChange> changes) {
    if (changes.size() > MOST) {
      throw InvalidInput.of("changes", "size", "must be at most " + MOST);
    }
    List<List<Violation>> violations = changes.stream().map(ChangeRules::violations).toList();
    List<LedgerChange> wellFormed = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (violations.get(i).isEmpty()) {
        wellFormed.add(LedgerChange.of(changes.get(i)));
      }
    }
    List<ChangeOutcome> decided = write(wellFormed);
    List<ChangeOutcome> outcomes = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < changes.size(); i++) {
      outcomes.add(
          violations.get(i).isEmpty()
              ? decided.get(next++)
              : new Refused(changes.get(i).id(), violations.get(i)));
    }
    return outcomes;
  }

  /** The outcomes of well-formed changes, in their order. */
  List<ChangeOutcome> write(List<LedgerChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    // Positions are made between two transactions of ours, so that a thread that waits for a
    // second connection holds no first one, unless its caller brought the transaction.
    Attempt attempt = attempt(changes);
    for (int i = 0; i < MOST_ATTEMPTS && !attempt.missing().isEmpty(); i++) {
      create(attempt.missing());
      attempt = attempt(changes);
    }
    if (!attempt.missing().isEmpty()) {
      throw new IllegalStateException("Positions do not stay: " + attempt.missing());
    }
    return attempt.outcomes();
  }

  private Attempt attempt(List<LedgerChange> changes) {
    boolean own = !TransactionSynchronizationManager.isActualTransactionActive();
    try {
      return joined.execute(status -> decide(changes));
    } catch (DuplicateKeyException e) {
      // The same id elsewhere at the same moment: the second attempt finds that it was used.
      if (own) {
        return joined.execute(status -> decide(changes));
      }
      throw e;
    }
  }

  private Attempt decide(List<LedgerChange> changes) {
    Set<PositionKey> keys =
        keys(changes, step -> true).stream()
            .map(QuantityKey::position)
            .collect(Collectors.toCollection(HashSet::new));
    Map<PositionKey, StockPosition> stock = positions.lock(keys);
    Map<String, PastChange> doneBefore =
        movements.ofChanges(changes.stream().map(LedgerChange::id).collect(Collectors.toSet()));
    keys.removeAll(stock.keySet());
    ChangeRun run =
        new ChangeRun(
            new Figures(stock, quantities.of(keys(changes, step -> !step.key().isOnHand()))),
            doneBefore,
            quantities.lastSets(keys(changes, Step::absolute)),
            finder.find(changes, keys));
    List<ChangeOutcome> outcomes = changes.stream().map(run::take).toList();
    keys.retainAll(run.touched());
    if (keys.isEmpty()) {
      write(run);
    }
    return new Attempt(outcomes, keys);
  }

  private static Set<QuantityKey> keys(
      Collection<LedgerChange> changes, Predicate<Step> condition) {
    return changes.stream()
        .flatMap(change -> change.steps().stream())
        .filter(condition)
        .map(Step::key)
        .collect(Collectors.toSet());
  }

  private void write(ChangeRun run) {
    if (run.ledger().isEmpty()) {
      return;
    }
    if (!run.deltas().isEmpty()) {
      positions.add(run.deltas());
      covering.coverAt(run.changed());
    }
    quantities.put(run.quantities());
    quantities.putSets(run.sets());
    movements.append(run.ledger());
    if (!run.risen().isEmpty()) {
      events.publishEvent(new StockChanged(Set.copyOf(run.risen())));
    }
  }

  private void create(Set<PositionKey> missing) {
    try {
      positions.create(missing);
    } catch (DuplicateKeyException ignored) {
      // Another caller made one of them at the same moment: the next attempt sees what is there.
    }
  }
}
