package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Covers uncovered units with stock that arrived, the longest waiting first. Nobody else can have
 * taken it: what is uncovered is not available to newcomers.
 */
@Service
class Covering {

  private final ReservationWrites writes;
  private final Positions positions;
  private final Reservations reservations;

  Covering(ReservationWrites writes, Positions positions, Reservations reservations) {
    this.writes = writes;
    this.positions = positions;
    this.reservations = reservations;
  }

  /**
   * Covers what each of these positions can cover of its own uncovered units; costs nothing where
   * there are none. A reservation that somebody else is busy with is left to the sweep.
   *
   * @param locked positions as they are now, their locks held
   */
  void coverAt(Collection<StockPosition> locked) {
    List<ReservationDelta> covered = new ArrayList<>();
    TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
    for (StockPosition each : locked) {
      int free = each.free();
      if (free > 0 && each.uncovered() > 0) {
        int units = cover(PositionKey.of(each), free, covered);
        deltas.put(PositionKey.of(each), new StockDelta(0, units, -units, 0));
      }
    }
    if (!covered.isEmpty()) {
      positions.add(deltas);
      writes.apply(covered, Now.instant());
    }
  }

  private int cover(PositionKey key, int free, List<ReservationDelta> covered) {
    int units = 0;
    for (Reservation each : waiting(key)) {
      int more = Math.min(free - units, each.uncovered());
      if (more > 0) {
        units += more;
        covered.add(new ReservationDelta(each.id(), 0, 0, 0, -more, 0, null));
      }
    }
    return units;
  }

  private List<Reservation> waiting(PositionKey key) {
    return reservations.lockUnheld(
        "r.uncovered > 0 and r.sku = :sku and r.location = :location and r.variant = :variant",
        Map.of(
            "sku",
            key.sku().value(),
            "location",
            key.location().value(),
            "variant",
            key.variant().text()));
  }
}
