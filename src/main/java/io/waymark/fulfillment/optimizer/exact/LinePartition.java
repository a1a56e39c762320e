package io.waymark.fulfillment.optimizer.exact;

import java.util.Optional;

/**
 * Exact for whole lines: the cheapest source for every set of lines ({@link BestSources}), then the
 * cheapest partition of the lines into such sets and unassigned ones, by dynamic programming over
 * subsets (as for combinatorial auctions: Rothkopf, Pekeč and Harstad, "Computationally manageable
 * combinational auctions", Management Science 44, 1998). A part always holds the lowest line of
 * what is left, so each partition is met once, and the tables are needed only for sets without the
 * lowest line: O(S·2^n + 3^(n−1)/2·K) for S sources, n lines and K sources allowed (one table when
 * K does not bind).
 *
 * <p>A partition could name one source for two of its sets. Where that breaks the source's limits
 * there is no answer here. Otherwise putting the sets together costs no more.
 */
final class LinePartition {

  /** More lines have more sets than it is worth to look at. */
  static final int MOST_LINES = 12;

  private final Prepared p;
  private final BestSources best;
  private final int all;
  private final int layers;
  private final boolean limited;
  private final long[][] cost;
  private final short[][] part;

  private LinePartition(Prepared p) {
    this.p = p;
    this.best = new BestSources(p);
    this.all = (1 << p.items) - 1;
    this.limited = p.maxSources < p.items;
    this.layers = limited ? p.maxSources : 1;
    this.cost = new long[layers][all + 1];
    this.part = new short[layers][all + 1];
  }

  static Optional<SourcingPlan> solve(Prepared p) {
    LinePartition partition = new LinePartition(p);
    partition.fill();
    return partition.plan();
  }

  // Each layer may use one source more than the one before; the last is asked for fewer sets.
  private void fill() {
    if (limited) {
      oneSource(layers == 1 ? 0 : 1);
    }
    for (int layer = limited ? 1 : 0; layer < layers - 1; layer++) {
      int step = 1 << Math.min(p.items, layers - 1 - layer);
      for (int set = step; set <= all; set += step) {
        divide(set, cost[layer - 1], cost[layer], part[layer]);
      }
    }
    if (!limited || layers > 1) {
      last();
    }
  }

  private void last() {
    long[] mine = cost[layers - 1];
    long[] rest = limited ? cost[layers - 2] : mine;
    if (!limited) {
      for (int set = 2; set < all; set += 2) {
        divide(set, rest, mine, part[0]);
      }
      divide(all, rest, mine, part[0]);
      return;
    }
    for (int lowest = p.items - 1; lowest >= 0; lowest--) {
      divide(all >> lowest << lowest, rest, mine, part[layers - 1]);
    }
  }

  private void oneSource(int lowest) {
    int step = 1 << lowest;
    for (int set = step; set <= all; set += step) {
      long least = best.cost[set];
      int shipped = set;
      for (int rest = set; rest != 0; rest &= rest - 1) {
        int item = Integer.numberOfTrailingZeros(rest);
        long without = cost[0][set ^ 1 << item] + p.penalty[item];
        if (without < least) {
          least = without;
          shipped = part[0][set ^ 1 << item];
        }
      }
      cost[0][set] = least;
      part[0][set] = (short) shipped;
    }
  }

  // Starting with the whole set prefers fewer shipments at the same cost; a part of 0 stands for
  // leaving the lowest line unassigned.
  private void divide(int set, long[] rest, long[] mine, short[] parts) {
    long[] whole = best.cost;
    int lowest = set & -set;
    int others = set ^ lowest;
    long least = whole[set];
    int chosen = set;
    for (int more = others; more != 0; ) {
      more = (more - 1) & others;
      long both = whole[more | lowest] + rest[others ^ more];
      if (both < least) {
        least = both;
        chosen = more | lowest;
      }
    }
    long without = mine[others] + p.penalty[Integer.numberOfTrailingZeros(lowest)];
    if (without < least) {
      least = without;
      chosen = 0;
    }
    mine[set] = least;
    parts[set] = (short) chosen;
  }

  private Optional<SourcingPlan> plan() {
    int[] taken = new int[p.sources];
    int layer = layers - 1;
    int set = all;
    while (set != 0) {
      int shipped = part[layer][set];
      if (shipped == 0) {
        set &= set - 1;
      } else {
        taken[best.source[shipped]] |= shipped;
        set ^= limited && layer == 0 ? set : shipped;
        layer = Math.max(0, layer - 1);
      }
    }
    return written(taken);
  }

  private Optional<SourcingPlan> written(int[] taken) {
    for (int s = 0; s < p.sources; s++) {
      if (taken[s] != 0 && p.anyBinds() && !BestSources.fits(p, s, taken[s])) {
        return Optional.empty();
      }
    }
    long least = cost[layers - 1][all];
    return Optional.of(new SourcingPlan(p.unitsOfLines(taken), least, least, 0));
  }
}
