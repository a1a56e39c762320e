package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the {@link Pool} of each SKU and location leaves to those who ask one after the other. */
final class LimitedByPool implements LimitedStock {

  private final SellableStock stock;
  private final Map<PositionKey, UnitsByChannel> safety;
  private final AllocationLevels levels;
  private final Map<PositionKey, Map<AllocationGroup, Integer>> left = new HashMap<>();

  /**
   * Nothing taken yet.
   *
   * @param stock what there is; whoever decides takes from it
   * @param safety by SKU and location, without variant
   * @param levels the attributes that make up groups
   * @param allocations what is allocated at these places
   */
  LimitedByPool(
      SellableStock stock,
      Map<PositionKey, UnitsByChannel> safety,
      AllocationLevels levels,
      Map<AllocationKey, AllocationDelta> allocations) {
    this.stock = stock;
    this.safety = safety;
    this.levels = levels;
    allocations.forEach(
        (key, each) ->
            left.computeIfAbsent(key.place(), place -> new HashMap<>())
                .put(key.group(), each.left()));
  }

  @Override
  public Limit limit(PositionKey place) {
    return left.containsKey(place) ? Limit.ALLOCATION : Limit.SAFETY_STOCK;
  }

  @Override
  public long left(ReservationRequest request, PositionKey place) {
    UnitsByChannel set = safety.get(place);
    Map<AllocationGroup, Integer> groups = left.get(place);
    return set == null && groups == null
        ? Long.MAX_VALUE
        : new Pool(
                stock.available(place),
                set == null ? 0 : set.orNone(request.terms().channel()),
                own(request, place),
                groups == null ? 0 : groups.values().stream().mapToLong(each -> each).sum())
            .takeable();
  }

  @Override
  public Map<AllocationGroup, Integer> take(ReservationRequest request, ReservationLine taken) {
    // The stock itself is less now: only what came from allocations is counted here.
    PositionKey place = PositionKey.of(taken).withoutVariant();
    Map<AllocationGroup, Integer> sources = new LinkedHashMap<>();
    int open = taken.quantity();
    for (AllocationGroup each : groups(request, place)) {
      int units = Math.min(open, left.get(place).getOrDefault(each, 0));
      if (units > 0) {
        left.get(place).merge(each, -units, Integer::sum);
        sources.put(each, units);
        open -= units;
      }
    }
    return sources;
  }

  private long own(ReservationRequest request, PositionKey place) {
    return groups(request, place).stream()
        .mapToLong(each -> left.get(place).getOrDefault(each, 0))
        .sum();
  }

  private List<AllocationGroup> groups(ReservationRequest request, PositionKey place) {
    return left.containsKey(place) ? levels.groupsOf(request.terms().attributes()) : List.of();
  }
}
