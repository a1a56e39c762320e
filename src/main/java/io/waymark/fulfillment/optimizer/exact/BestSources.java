package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * The cheapest source for every set of whole lines, at the set's bits, in O(S·2^n): each source's
 * costs are added up set by set, only over the lines that it has.
 */
final class BestSources {

  /** Costs more than anything possible, and two of it do not overflow. */
  static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  final long[] cost;
  final int[] source;

  private final Prepared p;
  private final int[] sets;
  private final long[] costs;

  BestSources(Prepared p) {
    this.p = p;
    int all = 1 << p.items;
    this.cost = new long[all];
    this.source = new int[all];
    this.sets = new int[all];
    this.costs = new long[all];
    Arrays.fill(cost, IMPOSSIBLE);
    for (int s = 0; s < p.sources; s++) {
      boolean binds = p.unitsBind[s] || p.linesBind[s] || p.groupsBind[s];
      int count = binds ? feasible(s) : every(s);
      keep(s, count);
    }
  }

  /** Every set that the source can ship, the empty one first, into an array; their number. */
  static int feasible(Prepared p, int s, int[] into, long[] costs) {
    int count = 1;
    into[0] = 0;
    costs[0] = p.fixed[s];
    boolean binds = p.unitsBind[s] || p.linesBind[s] || p.groupsBind[s];
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      if (p.most[at] > 0) {
        int before = count;
        for (int k = 0; k < before; k++) {
          int set = into[k] | 1 << item;
          if (!binds || fits(p, s, set)) {
            into[count] = set;
            costs[count++] = costs[k] + p.cost[at];
          }
        }
      }
    }
    return count;
  }

  /** Whether the source's limits allow the set. */
  static boolean fits(Prepared p, int s, int set) {
    if (Integer.bitCount(set) > p.lineCapacity[s]) {
      return false;
    }
    long units = 0;
    for (int rest = set; rest != 0; rest &= rest - 1) {
      int item = Integer.numberOfTrailingZeros(rest);
      units += p.size[item];
      if (p.groupsBind[s] && !groupFits(p, s, set, p.instance.group()[item])) {
        return false;
      }
    }
    return units <= p.unitCapacity[s];
  }

  private static boolean groupFits(Prepared p, int s, int set, int group) {
    long left = p.instance.stock()[p.source[s]][group];
    for (int rest = set; rest != 0; rest &= rest - 1) {
      int item = Integer.numberOfTrailingZeros(rest);
      left -= p.instance.group()[item] == group ? p.size[item] : 0;
    }
    return left >= 0;
  }

  private int feasible(int s) {
    return feasible(p, s, sets, costs);
  }

  private int every(int s) {
    int count = 1;
    sets[0] = 0;
    costs[0] = p.fixed[s];
    int at = s * p.items;
    for (int item = 0; item < p.items; item++, at++) {
      if (p.most[at] > 0) {
        append(count, 1 << item, p.cost[at]);
        count *= 2;
      }
    }
    return count;
  }

  private void append(int count, int bit, long more) {
    int[] sets = this.sets;
    long[] costs = this.costs;
    for (int k = 0; k < count; k++) {
      sets[count + k] = sets[k] | bit;
      costs[count + k] = costs[k] + more;
    }
  }

  private void keep(int s, int count) {
    int[] sets = this.sets;
    long[] costs = this.costs;
    long[] cost = this.cost;
    for (int k = 1; k < count; k++) {
      int set = sets[k];
      if (costs[k] < cost[set]) {
        cost[set] = costs[k];
        source[set] = s;
      }
    }
  }
}
