package io.waymark.inventory;

/**
 * What an allocation has, or by how much it changes.
 *
 * @param allocated units ever kept for the group and not taken back
 * @param consumed those of them that are reserved, shipped or used up
 */
record AllocationDelta(int allocated, int consumed) {

  static final AllocationDelta NONE = new AllocationDelta(0, 0);

  int left() {
    return allocated - consumed;
  }

  AllocationDelta plus(AllocationDelta other) {
    return new AllocationDelta(allocated + other.allocated, consumed + other.consumed);
  }
}
