package io.waymark.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Safety stock and allocations of some places, and what they leave to whom. */
final class Pools {

  private final AllocationLevels levels;
  private final Map<PositionKey, UnitsByChannel> safety;
  private final Map<PositionKey, Map<AllocationGroup, Integer>> left = new HashMap<>();

  /**
   * Nothing taken yet.
   *
   * @param levels the attributes that make up groups
   * @param safety by SKU and location, without variant
   * @param allocations what is allocated at these places
   */
  Pools(
      AllocationLevels levels,
      Map<PositionKey, UnitsByChannel> safety,
      Map<AllocationKey, AllocationDelta> allocations) {
    this.levels = levels;
    this.safety = safety;
    allocations.forEach(
        (key, each) ->
            left.computeIfAbsent(key.place(), place -> new HashMap<>())
                .put(key.group(), each.left()));
  }

  /** Whether anything is kept back from anybody there. */
  boolean isLimited(PositionKey place) {
    return safety.containsKey(place) || isAllocated(place);
  }

  /** Whether anything is or was allocated there. */
  boolean isAllocated(PositionKey place) {
    return left.containsKey(place);
  }

  /**
   * What somebody may take.
   *
   * @param available what is there
   * @param attributes whom it is for, as in {@link ReservationTerms}
   */
  Pool of(PositionKey place, long available, Map<String, String> attributes) {
    Map<AllocationGroup, Integer> all = left.getOrDefault(place, Map.of());
    long own =
        groups(place, attributes).stream().mapToLong(each -> all.getOrDefault(each, 0)).sum();
    return new Pool(
        available,
        safety
            .getOrDefault(place, UnitsByChannel.NONE)
            .orNone(attributes.getOrDefault(ReservationTerms.CHANNEL, "")),
        own,
        all.values().stream().mapToLong(Integer::longValue).sum());
  }

  /** Takes units from the asker's allocations, the most specific first: what each of them gave. */
  Map<AllocationGroup, Integer> take(
      PositionKey place, int quantity, Map<String, String> attributes) {
    Map<AllocationGroup, Integer> taken = new LinkedHashMap<>();
    int open = quantity;
    for (AllocationGroup each : groups(place, attributes)) {
      int units = Math.min(open, left.get(place).getOrDefault(each, 0));
      if (units > 0) {
        left.get(place).merge(each, -units, Integer::sum);
        taken.put(each, units);
        open -= units;
      }
    }
    return taken;
  }

  private List<AllocationGroup> groups(PositionKey place, Map<String, String> attributes) {
    return left.containsKey(place) ? levels.groupsOf(attributes) : List.of();
  }
}
