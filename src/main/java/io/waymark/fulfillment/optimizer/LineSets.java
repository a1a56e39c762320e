package io.waymark.fulfillment.optimizer;

/** Sets of items as bits of an int: their units, and which of them a site can ship together. */
final class LineSets {

  private final Instance instance;
  private final int[] units;

  LineSets(Instance instance) {
    this.instance = instance;
    this.units = new int[1 << instance.items()];
    for (int set = 1; set < units.length; set++) {
      int lowest = Integer.numberOfTrailingZeros(set);
      units[set] = units[set & (set - 1)] + instance.quantity()[lowest];
    }
  }

  int all() {
    return units.length - 1;
  }

  int units(int set) {
    return units[set];
  }

  /** Every set that the site can ship, as a table by set. */
  boolean[] shippable(int site) {
    boolean[] can = new boolean[units.length];
    for (int set = 0; set < units.length; set++) {
      can[set] = canShip(site, set, can);
    }
    return can;
  }

  // A set is shippable if it is without its lowest item and that item's SKU still suffices.
  private boolean canShip(int site, int set, boolean[] known) {
    if (set == 0) {
      return true;
    }
    if (!known[set & (set - 1)]) {
      return false;
    }
    int group = instance.group()[Integer.numberOfTrailingZeros(set)];
    int left = instance.stock()[site][group];
    for (int rest = set; rest != 0; rest &= rest - 1) {
      int item = Integer.numberOfTrailingZeros(rest);
      if (instance.group()[item] == group) {
        left -= instance.quantity()[item];
      }
    }
    return left >= 0;
  }

  /** The set with the most units, then the least cost, of those that have a cost. */
  int best(long[] cost, long impossible) {
    int best = 0;
    for (int set = 1; set < cost.length; set++) {
      if (cost[set] < impossible
          && (units[set] > units[best] || (units[set] == units[best] && cost[set] < cost[best]))) {
        best = set;
      }
    }
    return best;
  }
}
