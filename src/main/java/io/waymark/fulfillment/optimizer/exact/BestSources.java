package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * The cheapest source for every set of whole lines, at the set's bits, in O(S·2^n): each source's
 * costs are added up set by set, only over the lines that it has, unless another source dominates
 * it.
 */
final class BestSources {

  /** Costs more than anything possible, and two of it do not overflow. */
  static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  // Below, looking at every set is done sooner.
  private static final int WORTH_COMPARING = 7;

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
    boolean[] dominated = p.items < WORTH_COMPARING ? new boolean[p.sources] : dominated();
    for (int s = 0; s < p.sources; s++) {
      if (!dominated[s]) {
        keep(s, isLimited(s) ? feasible(p, s, sets, costs) : every(s));
      }
    }
  }

  private boolean isLimited(int s) {
    return p.unitsBind[s] || p.linesBind[s] || p.groupsBind[s];
  }

  // Sources that another without limits can stand in for, with all their lines, at no more cost;
  // at the same cost only the one with the lower index.
  private boolean[] dominated() {
    boolean[] dominated = new boolean[p.sources];
    for (int s = 0; s < p.sources; s++) {
      for (int other = 0; other < p.sources && !dominated[s]; other++) {
        dominated[s] =
            (p.offer[s] & ~p.offer[other]) == 0
                && (other < s ? p.fixed[other] <= p.fixed[s] : p.fixed[other] < p.fixed[s])
                && !dominated[other]
                && !isLimited(other)
                && isNoDearer(other, s);
      }
    }
    return dominated;
  }

  private boolean isNoDearer(int other, int s) {
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      if (p.most[at] > 0 && p.cost[other * p.items + item] > p.cost[at]) {
        return false;
      }
    }
    return true;
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

  private int every(int s) {
    int count = 1;
    sets[0] = 0;
    costs[0] = p.fixed[s];
    for (int left = p.offer[s]; left != 0; left &= left - 1) {
      append(count, left & -left, p.cost[s * p.items + Integer.numberOfTrailingZeros(left)]);
      count *= 2;
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
