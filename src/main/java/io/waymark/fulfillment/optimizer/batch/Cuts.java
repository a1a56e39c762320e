package io.waymark.fulfillment.optimizer.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The limits beside the units themselves that can be tighter than the units. */
final class Cuts {

  /** The most cuts of one pair. */
  static final int MOST = 8;

  // With more stock the loss by rounding becomes too small to matter.
  private static final int LARGEST_STOCK = 24;

  private Cuts() {}

  static List<ScarceStock.Limit> of(int pair, int units, int[] quantities) {
    List<ScarceStock.Limit> cuts = new ArrayList<>();
    if (units > LARGEST_STOCK) {
      return cuts;
    }
    TreeSet<Integer> unders = new TreeSet<>();
    for (int quantity : quantities) {
      if (quantity >= 2 && quantity <= units) {
        unders.add(quantity);
      }
    }
    for (int under : unders) {
      for (int over = 1; over < under && cuts.size() < MOST; over += Math.max(1, under - 2)) {
        if (units * over % under != 0) {
          cuts.add(new ScarceStock.Limit(pair, over, under, units * over / under));
        }
      }
    }
    return cuts;
  }
}
