package io.waymark.fulfillment.optimizer;

import java.util.Arrays;

/**
 * Exact for whole lines, also when lines share a SKU: each site in turn takes any set of lines that
 * it can ship together, in O(K·S·3^n) for S sites, n lines and at most K sources.
 */
final class SitesInTurn {

  private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  private final Instance instance;
  private final LineSets sets;
  private final int layers;
  private final long[][] cost;
  private final short[][][] taken;

  private SitesInTurn(Instance instance) {
    this.instance = instance;
    this.sets = new LineSets(instance);
    this.layers = Math.min(instance.maxSources(), instance.items());
    this.cost = new long[layers + 1][sets.all() + 1];
    this.taken = new short[instance.sites()][layers + 1][sets.all() + 1];
    for (long[] layer : cost) {
      Arrays.fill(layer, IMPOSSIBLE);
      layer[0] = 0;
    }
  }

  static Assignment solve(Instance instance) {
    SitesInTurn turns = new SitesInTurn(instance);
    for (int site = 0; site < instance.sites(); site++) {
      turns.take(site);
    }
    return turns.assignment();
  }

  // From the most sources down, so that the layer below does not yet know this site.
  private void take(int site) {
    boolean[] can = sets.shippable(site);
    for (int layer = layers; layer > 0; layer--) {
      for (int set = 1; set <= sets.all(); set++) {
        for (int part = set; part != 0; part = (part - 1) & set) {
          long with = cost[layer - 1][set ^ part] + instance.cost(site, sets.units(part));
          if (can[part] && with < cost[layer][set]) {
            cost[layer][set] = with;
            taken[site][layer][set] = (short) part;
          }
        }
      }
    }
  }

  private Assignment assignment() {
    int layer = layers;
    int set = sets.best(cost[layer], IMPOSSIBLE);
    long total = cost[layer][set];
    int[][] units = new int[instance.sites()][instance.items()];
    for (int site = instance.sites() - 1; site >= 0; site--) {
      int part = taken[site][layer][set];
      if (part == 0) {
        continue;
      }
      for (int rest = part; rest != 0; rest &= rest - 1) {
        int item = Integer.numberOfTrailingZeros(rest);
        units[site][item] = instance.quantity()[item];
      }
      set ^= part;
      layer--;
    }
    return new Assignment(units, total, total);
  }
}
