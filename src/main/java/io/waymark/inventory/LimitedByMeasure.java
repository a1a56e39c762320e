package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the measure that limits reservations leaves of each SKU at each location. */
final class LimitedByMeasure implements LimitedStock {

  private final Map<PositionKey, Long> left;

  /**
   * Nothing taken yet.
   *
   * @param left units by SKU and location, without variant; what is missing is not limited
   */
  LimitedByMeasure(Map<PositionKey, Long> left) {
    this.left = new HashMap<>(left);
  }

  @Override
  public List<Shortage> shortages(ReservationRequest request, List<ReservationLine> open) {
    TreeMap<PositionKey, Long> wanted = new TreeMap<>();
    open.forEach(
        line ->
            wanted.merge(PositionKey.of(line).withoutVariant(), (long) line.quantity(), Long::sum));
    List<Shortage> shortages = new ArrayList<>();
    wanted.forEach(
        (place, units) -> {
          long most = left.getOrDefault(place, Long.MAX_VALUE);
          if (units > most) {
            shortages.add(
                new Shortage(
                    place.sku(),
                    place.location(),
                    (int) Math.min(units, Integer.MAX_VALUE),
                    (int) Math.max(0, most),
                    Limit.MEASURE));
          }
        });
    return shortages;
  }

  @Override
  public void take(ReservationRequest request, List<ReservationLine> taken) {
    taken.forEach(
        line ->
            left.computeIfPresent(
                PositionKey.of(line).withoutVariant(), (place, units) -> units - line.quantity()));
  }
}
