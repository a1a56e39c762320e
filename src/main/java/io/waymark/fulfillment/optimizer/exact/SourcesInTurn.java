package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * Exact for whole lines whatever limits the sources: each in turn takes any set of lines that it
 * can ship together, in O(K·S·3^n) for S sources, n lines and at most K sources.
 */
final class SourcesInTurn {

  private final Prepared p;
  private final int all;
  private final int layers;
  private final long[][] cost;
  private final short[][][] taken;
  private final int[] sets;
  private final long[] costs;

  private SourcesInTurn(Prepared p) {
    this.p = p;
    this.all = (1 << p.items) - 1;
    this.layers = Math.min(p.maxSources, p.items);
    this.cost = new long[layers + 1][all + 1];
    this.taken = new short[p.sources][layers + 1][all + 1];
    this.sets = new int[all + 1];
    this.costs = new long[all + 1];
    for (long[] layer : cost) {
      Arrays.fill(layer, BestSources.IMPOSSIBLE);
      layer[0] = 0;
    }
  }

  /** How many steps it takes at most. */
  static double work(Prepared p) {
    return Math.pow(3, p.items) * p.sources * Math.min(p.maxSources, p.items);
  }

  static SourcingPlan solve(Prepared p) {
    SourcesInTurn turns = new SourcesInTurn(p);
    for (int s = 0; s < p.sources; s++) {
      turns.take(s);
    }
    return turns.plan();
  }

  // From the most sources down, so that the layer below does not yet know this source.
  private void take(int s) {
    int count = BestSources.feasible(p, s, sets, costs);
    for (int layer = layers; layer > 0; layer--) {
      for (int k = 1; k < count; k++) {
        add(sets[k], costs[k], cost[layer - 1], cost[layer], taken[s][layer]);
      }
    }
  }

  private void add(int part, long more, long[] below, long[] mine, short[] parts) {
    int others = all ^ part;
    int rest = others;
    while (true) {
      long with = below[rest] + more;
      if (with < mine[rest | part]) {
        mine[rest | part] = with;
        parts[rest | part] = (short) part;
      }
      if (rest == 0) {
        return;
      }
      rest = (rest - 1) & others;
    }
  }

  private SourcingPlan plan() {
    int layer = layers;
    int set = best(cost[layer]);
    long total = cost[layer][set] + unassigned(set);
    int[] lines = new int[p.sources];
    for (int s = p.sources - 1; s >= 0; s--) {
      int part = taken[s][layer][set];
      lines[s] = part;
      set ^= part;
      layer -= part == 0 ? 0 : 1;
    }
    return new SourcingPlan(p.unitsOfLines(lines), total, total, 0);
  }

  private int best(long[] ofLayer) {
    int best = 0;
    for (int set = 1; set <= all; set++) {
      boolean better =
          ofLayer[set] < BestSources.IMPOSSIBLE
              && ofLayer[set] + unassigned(set) < ofLayer[best] + unassigned(best);
      best = better ? set : best;
    }
    return best;
  }

  private long unassigned(int set) {
    long cost = 0;
    for (int rest = all ^ set; rest != 0; rest &= rest - 1) {
      cost += p.penalty[Integer.numberOfTrailingZeros(rest)];
    }
    return cost;
  }
}
