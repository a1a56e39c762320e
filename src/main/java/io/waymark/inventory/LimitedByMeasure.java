package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import java.util.HashMap;
import java.util.Map;

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
  public Limit limit(PositionKey place) {
    return Limit.MEASURE;
  }

  @Override
  public long left(ReservationRequest request, PositionKey place) {
    return left.getOrDefault(place, Long.MAX_VALUE);
  }

  @Override
  public Map<AllocationGroup, Integer> take(ReservationRequest request, ReservationLine taken) {
    left.computeIfPresent(
        PositionKey.of(taken).withoutVariant(), (place, units) -> units - taken.quantity());
    return Map.of();
  }
}
