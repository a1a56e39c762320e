package io.waymark.fulfillment.optimizer;

import java.util.Arrays;
import java.util.Optional;

/**
 * Exact for whole lines: the cheapest site for every set of lines, then the cheapest partition of
 * the lines into such sets, by dynamic programming over subsets in O(S·2^n + K·3^n/2) for S sites,
 * n lines and at most K sources (one layer when K does not bind).
 *
 * <p>A partition could name one site for two of its sets. Where that matters (two lines of one SKU
 * that the site can ship singly but not together) there is no answer, and {@link SitesInTurn} is
 * exact. Otherwise putting the sets together costs no more.
 */
final class LinePartition {

  private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  private final Instance instance;
  private final LineSets sets;
  private final int[] cheapestSite;
  private final long[] cheapestCost;
  private final int layers;
  private final long[][] cost;
  private final int[][] firstPart;

  private LinePartition(Instance instance) {
    this.instance = instance;
    this.sets = new LineSets(instance);
    this.cheapestSite = new int[sets.all() + 1];
    this.cheapestCost = new long[sets.all() + 1];
    this.layers = instance.maxSources() >= instance.items() ? 1 : instance.maxSources();
    this.cost = new long[layers][];
    this.firstPart = new int[layers][sets.all() + 1];
  }

  static Optional<Assignment> solve(Instance instance) {
    LinePartition partition = new LinePartition(instance);
    partition.findCheapestSites();
    partition.partition();
    return partition.assignment();
  }

  private void findCheapestSites() {
    Arrays.fill(cheapestCost, IMPOSSIBLE);
    cheapestCost[0] = 0;
    for (int site = 0; site < instance.sites(); site++) {
      boolean[] can = sets.shippable(site);
      for (int set = 1; set <= sets.all(); set++) {
        if (can[set] && instance.cost(site, sets.units(set)) < cheapestCost[set]) {
          cheapestCost[set] = instance.cost(site, sets.units(set));
          cheapestSite[set] = site;
        }
      }
    }
  }

  private void partition() {
    for (int layer = 0; layer < layers; layer++) {
      cost[layer] = cheapestCost.clone();
      boolean bounded = instance.maxSources() < instance.items();
      if (bounded && layer == 0) {
        for (int set = 0; set <= sets.all(); set++) {
          firstPart[layer][set] = set;
        }
      } else {
        partition(layer, bounded ? cost[layer - 1] : cost[layer]);
      }
    }
  }

  // The first part holds the set's lowest line, so that each partition is met once; starting with
  // the whole set prefers fewer shipments at the same cost.
  private void partition(int layer, long[] rest) {
    for (int set = 1; set <= sets.all(); set++) {
      int lowest = Integer.lowestOneBit(set);
      int others = set ^ lowest;
      firstPart[layer][set] = set;
      int more = others;
      while (more != 0) {
        more = (more - 1) & others;
        int part = more | lowest;
        long both = cheapestCost[part] + rest[set ^ part];
        if (both < cost[layer][set]) {
          cost[layer][set] = both;
          firstPart[layer][set] = part;
        }
      }
    }
  }

  private Optional<Assignment> assignment() {
    int layer = layers - 1;
    int set = sets.best(cost[layer], IMPOSSIBLE);
    int[][] units = new int[instance.sites()][instance.items()];
    while (set != 0) {
      int part = firstPart[layer][set];
      for (int rest = part; rest != 0; rest &= rest - 1) {
        int item = Integer.numberOfTrailingZeros(rest);
        units[cheapestSite[part]][item] = instance.quantity()[item];
      }
      set ^= part;
      layer = Math.max(0, layer - 1);
    }
    long total = instance.cost(units);
    return Optional.of(new Assignment(units, total, total)).filter(a -> a.fits(instance));
  }
}
