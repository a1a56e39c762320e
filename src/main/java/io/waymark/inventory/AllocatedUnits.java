package io.waymark.inventory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units of one reservation by the allocation that they came from. They are taken the most specific
 * group first and given back in the reverse order.
 */
final class AllocatedUnits {

  private static final Comparator<AllocationGroup> MOST_SPECIFIC_FIRST =
      Comparator.comparing(AllocationGroup::depth)
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  private final TreeMap<AllocationGroup, Integer> units = new TreeMap<>(MOST_SPECIFIC_FIRST);

  /** Adds units that came from a group's allocation. */
  void add(AllocationGroup group, int more) {
    units.merge(group, more, Integer::sum);
  }

  /** Takes out those that came first: what is shipped. */
  Map<AllocationGroup, Integer> first(int most) {
    return take(List.copyOf(units.keySet()), most);
  }

  /** Takes out those that came last: what is given back. */
  Map<AllocationGroup, Integer> last(int most) {
    return take(List.copyOf(units.descendingKeySet()), most);
  }

  /** Takes out at most so many that came from the group's allocation; how many. */
  int of(AllocationGroup group, int most) {
    return take(List.of(group), most).getOrDefault(group, 0);
  }

  /** The groups, the most specific first. */
  List<AllocationGroup> groups() {
    return List.copyOf(units.keySet());
  }

  int of(AllocationGroup group) {
    return units.getOrDefault(group, 0);
  }

  private Map<AllocationGroup, Integer> take(List<AllocationGroup> order, int most) {
    Map<AllocationGroup, Integer> taken = new HashMap<>();
    int open = most;
    for (AllocationGroup each : order) {
      int some = Math.min(open, units.getOrDefault(each, 0));
      if (some > 0) {
        taken.put(each, some);
        units.computeIfPresent(each, (group, before) -> before == some ? null : before - some);
        open -= some;
      }
    }
    return taken;
  }
}
