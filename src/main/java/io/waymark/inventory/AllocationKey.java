package io.waymark.inventory;

import java.util.Comparator;

/**
 * Which allocation: a group's units at a place. Allocations are locked in the order of these keys,
 * after the positions.
 *
 * @param place SKU and location, without variant
 */
record AllocationKey(PositionKey place, AllocationGroup group)
    implements Comparable<AllocationKey> {

  private static final Comparator<AllocationKey> ORDER =
      Comparator.comparing(AllocationKey::place).thenComparing(AllocationKey::group);

  @Override
  public int compareTo(AllocationKey other) {
    return ORDER.compare(this, other);
  }
}
