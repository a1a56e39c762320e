package io.waymark.inventory;

/**
 * What one asker may take of one SKU at one location. All figures are whole units of the variants
 * that can be sold, together.
 *
 * @param available on hand less reserved and uncovered, 0 or more
 * @param safety the safety stock that applies to the asker, 0 or more
 * @param own what is left of the allocations that the asker belongs to, 0 or more
 * @param allocated what is left of all allocations, the asker's own included
 */
record Pool(long available, long safety, long own, long allocated) {

  /** Nothing is allocated. */
  Pool(long available, long safety) {
    this(available, safety, 0, 0);
  }

  /**
   * Units that the asker may take at most: its own allocations and what is allocated to nobody;
   * where stock fell below what is allocated, no more than its own.
   */
  long takeable() {
    long shared = available - safety;
    long othersLeave = shared - (allocated - own);
    return Math.max(0, Math.min(shared, Math.max(own, othersLeave)));
  }

  /**
   * How much must be there so that the asker may take a quantity: what {@link #takeable} reaches it
   * from.
   */
  long neededFor(long quantity) {
    return quantity + safety + (own >= quantity ? 0 : allocated - own);
  }

  /** Units that are available, but not to this asker. */
  long withheld() {
    return available - takeable();
  }
}
