package io.waymark.fulfillment.optimizer;

/**
 * Who ships what.
 *
 * @param units by site and item
 * @param cost what that costs
 * @param lowerBound no assignment of as many units costs less; 0 when it is not even proven that no
 *     more units can be assigned
 */
@SuppressWarnings("ArrayRecordComponent")
record Assignment(int[][] units, long cost, long lowerBound) {

  static Assignment none(Instance instance) {
    return new Assignment(new int[instance.sites()][instance.items()], 0, 0);
  }

  int assigned(int item) {
    int assigned = 0;
    for (int[] ofSite : units) {
      assigned += ofSite[item];
    }
    return assigned;
  }

  /** Whether no site ships more than it has, over all items that share a SKU. */
  boolean fits(Instance instance) {
    for (int site = 0; site < units.length; site++) {
      int[] left = instance.stock()[site].clone();
      for (int item = 0; item < instance.items(); item++) {
        left[instance.group()[item]] -= units[site][item];
        if (left[instance.group()[item]] < 0) {
          return false;
        }
      }
    }
    return true;
  }
}
