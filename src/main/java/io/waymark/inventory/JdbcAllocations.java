package io.waymark.inventory;

import io.waymark.inventory.AllocationOutcome.Refused;
import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The front desk for allocations. */
@Service
class JdbcAllocations implements Allocations {

  private static final int MOST = 10_000;
  private static final int AT_A_TIME = 256;
  private static final int ATTEMPTS = 5;

  private final AllocationLevels levels;
  private final Allocating allocating;
  private final AllocationListing listing;
  private final Locations locations;
  private final TransactionTemplate joined;
  private final TransactionTemplate own;

  JdbcAllocations(
      AllocationLevels levels,
      Allocating allocating,
      AllocationListing listing,
      Locations locations,
      PlatformTransactionManager transactions) {
    this.levels = levels;
    this.allocating = allocating;
    this.listing = listing;
    this.locations = locations;
    this.joined = new TransactionTemplate(transactions);
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public AllocationLevels levels() {
    return levels;
  }

  @Override
  public AllocationOutcome change(AllocationChange change) {
    List<Violation> violations = violations(change, existing(List.of(change)));
    if (!violations.isEmpty()) {
      return new Refused(change.requestId(), violations);
    }
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? joined.execute(status -> allocating.changeAll(List.of(change))).get(0)
        : alone(change);
  }

  @Override
  public List<AllocationOutcome> changeAll(List<AllocationChange> changes) {
    if (changes.size() > MOST) {
      throw InvalidInput.of("body", "size", "must be at most " + MOST);
    }
    Set<LocationId> known = existing(changes);
    List<AllocationOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < changes.size(); from += AT_A_TIME) {
      outcomes.addAll(
          some(changes.subList(from, Math.min(changes.size(), from + AT_A_TIME)), known));
    }
    return outcomes;
  }

  @Override
  public Page<AllocationFigures> allocations(AllocationSearch search) {
    return listing.allocations(search);
  }

  @Override
  public Page<AllocationEntry> entries(AllocationSearch search) {
    return listing.entries(search);
  }

  @Override
  public int commonPool(Sku sku, LocationId location) {
    return listing.commonPool(new PositionKey(sku, location));
  }

  private List<AllocationOutcome> some(List<AllocationChange> changes, Set<LocationId> known) {
    List<AllocationChange> wellFormed =
        changes.stream().filter(each -> violations(each, known).isEmpty()).toList();
    List<AllocationOutcome> decided = decide(wellFormed);
    List<AllocationOutcome> outcomes = new ArrayList<>();
    int next = 0;
    for (AllocationChange each : changes) {
      List<Violation> violations = violations(each, known);
      outcomes.add(
          violations.isEmpty() ? decided.get(next++) : new Refused(each.requestId(), violations));
    }
    return outcomes;
  }

  private List<AllocationOutcome> decide(List<AllocationChange> changes) {
    try {
      return changes.isEmpty() ? List.of() : own.execute(status -> allocating.changeAll(changes));
    } catch (DataAccessException e) {
      // What fails together is tried one by one.
      return changes.stream().map(this::alone).toList();
    }
  }

  private AllocationOutcome alone(AllocationChange change) {
    for (int attempt = 1; ; attempt++) {
      try {
        return own.execute(status -> allocating.changeAll(List.of(change))).get(0);
      } catch (ConcurrencyFailureException | DuplicateKeyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Set<LocationId> existing(List<AllocationChange> changes) {
    Set<LocationId> named = new HashSet<>();
    changes.forEach(each -> named.add(each.location()));
    return named.isEmpty() ? named : Set.copyOf(locations.existing(named));
  }

  private List<Violation> violations(AllocationChange change, Set<LocationId> known) {
    List<Violation> violations = new ArrayList<>();
    if (!known.contains(change.location())) {
      violations.add(
          new Violation("location", "known", "is no known location: " + change.location()));
    }
    int most = levels.levels().size();
    if (change.group().depth() > most) {
      violations.add(new Violation("group", "size", "must name at most " + levels.levels()));
    }
    if (change.target() != null && change.target().depth() > most) {
      violations.add(new Violation("target", "size", "must name at most " + levels.levels()));
    }
    return violations;
  }
}
