package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the stock on hand, many changes in few statements. */
@Service
class Changing {

  private static final int MOST = 1000;
  private static final int MOST_ATTEMPTS = 10;

  private final Positions positions;
  private final Movements movements;
  private final Locations locations;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate joined;

  Changing(
      Positions positions,
      Movements movements,
      Locations locations,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.positions = positions;
    this.movements = movements;
    this.locations = locations;
    this.events = events;
    this.joined = new TransactionTemplate(transactions);
  }

  /** Outcomes, or the positions that must be made first; then nothing was written. */
  private record Attempt(List<ChangeOutcome> outcomes, Set<PositionKey> missing) {}

  List<ChangeOutcome> applyAll(List<StockChange> changes) {
    if (changes.size() > MOST) {
      throw InvalidInput.of("changes", "size", "must be at most " + MOST);
    }
    // Positions are made between two transactions of ours, so that a thread that waits for a
    // second connection holds no first one, unless its caller brought the transaction.
    Attempt attempt = joined.execute(status -> attempt(changes));
    for (int i = 0; i < MOST_ATTEMPTS && !attempt.missing().isEmpty(); i++) {
      create(attempt.missing());
      attempt = joined.execute(status -> attempt(changes));
    }
    if (!attempt.missing().isEmpty()) {
      throw new IllegalStateException("Positions do not stay: " + attempt.missing());
    }
    return attempt.outcomes();
  }

  private Attempt attempt(List<StockChange> changes) {
    List<StockChange> wellFormed =
        changes.stream().filter(each -> ChangeRules.violations(each).isEmpty()).toList();
    Set<PositionKey> keys =
        wellFormed.stream().map(PositionKey::of).collect(Collectors.toCollection(HashSet::new));
    Map<PositionKey, StockPosition> stock = positions.lock(keys);
    Map<String, LedgerLine> doneBefore =
        movements.ofChanges(wellFormed.stream().map(StockChange::id).toList());
    keys.removeAll(stock.keySet());
    ChangeRun run = new ChangeRun(stock, doneBefore, unknownLocations(keys));
    List<ChangeOutcome> outcomes = new ArrayList<>();
    changes.forEach(change -> outcomes.add(run.take(change)));
    keys.retainAll(run.deltas().keySet());
    if (keys.isEmpty()) {
      write(run);
    }
    return new Attempt(outcomes, keys);
  }

  private Set<LocationId> unknownLocations(Set<PositionKey> keysWithoutPosition) {
    Set<LocationId> unknown =
        keysWithoutPosition.stream()
            .map(PositionKey::location)
            .collect(Collectors.toCollection(HashSet::new));
    unknown.removeAll(locations.existing(unknown));
    return unknown;
  }

  private void write(ChangeRun run) {
    if (!run.ledger().isEmpty()) {
      positions.add(run.deltas());
      movements.append(run.ledger());
    }
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
