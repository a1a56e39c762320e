package io.waymark.inventory;

import io.waymark.inventory.CycleCount.Found;
import io.waymark.inventory.CycleCount.State;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cycle counts in the database. */
@Service
class StoredCycleCounts implements CycleCounts {

  private static final int MOST_LINES = 1000;
  private static final int LONGEST_ID = 90;
  private static final int LONGEST_REASON = 500;

  private final CycleCountTable table;
  private final Positions positions;
  private final Locations locations;
  private final Changing changing;

  StoredCycleCounts(
      CycleCountTable table, Positions positions, Locations locations, Changing changing) {
    this.table = table;
    this.positions = positions;
    this.locations = locations;
    this.changing = changing;
  }

  @Override
  @Transactional
  public CycleCount record(String id, LocationId location, List<Found> found, String reason) {
    check(id, location, found, reason);
    Optional<CycleCount> earlier = table.find(id);
    if (earlier.isPresent()) {
      return repeated(earlier.get(), location, found);
    }
    Map<PositionKey, StockPosition> stock =
        positions.of(found.stream().map(each -> key(location, each)).toList());
    CycleCount count =
        new CycleCount(
            id,
            location,
            State.COUNTED,
            reason,
            Now.instant(),
            null,
            found.stream().map(each -> line(stock, location, each)).toList());
    table.insert(count);
    return count;
  }

  @Override
  @Transactional
  public CycleCount post(String id) {
    CycleCount count = locked(id);
    if (count.state() == State.CANCELLED) {
      throw new NotAllowedNow("The count " + id + " was cancelled");
    }
    if (count.state() == State.COUNTED) {
      ChangeOutcome outcome = changing.write(List.of(change(count))).get(0);
      if (outcome instanceof ChangeOutcome.Refused refused) {
        throw new NotAllowedNow(
            "The variances cannot be posted: "
                + String.join(
                    "; ", refused.violations().stream().map(StoredCycleCounts::said).toList()));
      }
      table.end(id, State.POSTED, Now.instant());
    }
    return count(id);
  }

  @Override
  @Transactional
  public CycleCount cancel(String id) {
    CycleCount count = locked(id);
    if (count.state() == State.POSTED) {
      throw new NotAllowedNow("The count " + id + " was posted");
    }
    if (count.state() == State.COUNTED) {
      table.end(id, State.CANCELLED, Now.instant());
    }
    return count(id);
  }

  @Override
  public CycleCount count(String id) {
    return table.find(id).orElseThrow(() -> new Unknown("cycle count", id));
  }

  private CycleCount locked(String id) {
    return table.lock(id).orElseThrow(() -> new Unknown("cycle count", id));
  }

  private void check(String id, LocationId location, List<Found> found, String reason) {
    List<Violation> violations = new ArrayList<>(ShortText.violations("id", id));
    if (id != null && id.length() > LONGEST_ID) {
      violations.add(new Violation("id", "length", "must have at most 90 characters"));
    }
    if (location == null || locations.existing(Set.of(location)).isEmpty()) {
      violations.add(new Violation("location", "known", "is no known location: " + location));
    }
    if (found.isEmpty() || found.size() > MOST_LINES) {
      violations.add(new Violation("lines", "size", "must be 1 to " + MOST_LINES + " lines"));
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      violations.add(new Violation("reason", "length", "must have at most 500 characters"));
    }
    checkLines(violations, found);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private static void checkLines(List<Violation> violations, List<Found> found) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      String line = "lines[" + i + "].";
      Found each = found.get(i);
      if (each.sku() == null) {
        violations.add(new Violation(line + "sku", "required", "must not be missing"));
      } else if (!seen.add(each.sku() + "|" + each.variant())) {
        violations.add(new Violation(line + "sku", "unique", "is counted in another line too"));
      }
      if (each.counted() < 0) {
        violations.add(new Violation(line + "counted", "range", "must be 0 or more"));
      }
    }
  }

  private static CycleCount repeated(CycleCount earlier, LocationId location, List<Found> found) {
    List<Found> before =
        earlier.lines().stream()
            .map(each -> new Found(each.sku(), each.variant(), each.counted()))
            .toList();
    if (earlier.location().equals(location) && before.equals(found)) {
      return earlier;
    }
    throw InvalidInput.of("id", "unique", "was used for another count");
  }

  private static LedgerChange change(CycleCount count) {
    return new LedgerChange(
        "count:" + count.id(),
        count.lines().stream()
            .map(
                line ->
                    new LedgerChange.Step(
                        QuantityKey.onHand(
                            new PositionKey(line.sku(), count.location(), line.variant())),
                        Movement.Kind.COUNT,
                        false,
                        line.variance()))
            .toList(),
        count.reason(),
        null,
        null);
  }

  private static CycleCount.Line line(
      Map<PositionKey, StockPosition> stock, LocationId location, Found found) {
    PositionKey key = key(location, found);
    int expected = stock.getOrDefault(key, key.empty()).onHand();
    return new CycleCount.Line(found.sku(), found.variant(), expected, found.counted());
  }

  private static PositionKey key(LocationId location, Found found) {
    return new PositionKey(found.sku(), location, found.variant());
  }

  private static String said(Violation violation) {
    return violation.field() + " " + violation.message();
  }
}
