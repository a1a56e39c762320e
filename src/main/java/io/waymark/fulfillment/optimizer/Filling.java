package io.waymark.fulfillment.optimizer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills every item from given sites, cheapest unit first; at the same cost from the site that can
 * ship the most of it, so that lines are split little, then in the order of the location ids.
 */
final class Filling {

  private final Instance instance;
  private final boolean wholeLines;
  private final List<Integer> bySize;
  private final List<Integer> byUnitCost;

  Filling(Instance instance, boolean wholeLines) {
    this.instance = instance;
    this.wholeLines = wholeLines;
    this.bySize =
        IntStream.range(0, instance.items())
            .boxed()
            .sorted(Comparator.comparing(item -> -instance.quantity()[item]))
            .toList();
    this.byUnitCost =
        IntStream.range(0, instance.sites())
            .boxed()
            .sorted(Comparator.comparing(site -> instance.perUnit()[site]))
            .toList();
  }

  /** Units that a site could ship of an item, if it were the only item. */
  int most(int site, int item) {
    int most = Math.min(instance.available(site, item), instance.quantity()[item]);
    return wholeLines && most < instance.quantity()[item] ? 0 : most;
  }

  /** Units by site and item. */
  int[][] from(boolean[] open) {
    int[][] stock = new int[instance.sites()][];
    for (int site = 0; site < stock.length; site++) {
      stock[site] = instance.stock()[site].clone();
    }
    int[][] units = new int[instance.sites()][instance.items()];
    for (int item : bySize) {
      fill(item, open, stock, units);
    }
    return units;
  }

  private void fill(int item, boolean[] open, int[][] stock, int[][] units) {
    int group = instance.group()[item];
    int wanted = instance.quantity()[item];
    for (int site = next(group, wanted, open, stock);
        site >= 0 && wanted > 0;
        site = next(group, wanted, open, stock)) {
      int taken = Math.min(wanted, stock[site][group]);
      units[site][item] += taken;
      stock[site][group] -= taken;
      wanted -= taken;
    }
  }

  private int next(int group, int wanted, boolean[] open, int[][] stock) {
    int best = -1;
    for (int site : byUnitCost) {
      if (best >= 0 && instance.perUnit()[site] > instance.perUnit()[best]) {
        break;
      }
      int has = Math.min(wanted, stock[site][group]);
      boolean enough = open[site] && has > 0 && (!wholeLines || has == wanted);
      if (enough && (best < 0 || has > Math.min(wanted, stock[best][group]))) {
        best = site;
      }
    }
    return best;
  }
}
