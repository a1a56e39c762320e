package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The cheapest way to ship one order at given prices, exactly: the best source for every set of
 * lines, then the best partition of the lines into such sets (dynamic programming over subsets, in
 * O(S·2ⁿ + 3ⁿ/2) for n lines and S sources). One instance serves one thread.
 */
final class OrderSolver {

  private static final double[] RANDOM_COSTS =
      new SplittableRandom(1).doubles(4096).map(u -> -Math.log(1 - u)).toArray();

  private final double[] best;
  private final int[] by;
  private final double[] sum;
  private final double[] total;
  private final double[] before;
  private final int[][] cut;
  private double priceShare = 1;
  private double blur;
  private int blurFrom;
  private double[] line = new double[BatchOrder.MAX_LINES * 64];

  OrderSolver() {
    this(BatchOrder.MAX_LINES);
  }

  /** A solver of orders with so many lines at most. */
  OrderSolver(int lines) {
    int sets = 1 << lines;
    best = new double[sets];
    by = new int[sets];
    sum = new double[sets];
    total = new double[sets];
    before = new double[sets];
    cut = new int[lines + 1][sets];
  }

  /**
   * Looks at prices and costs otherwise, in the next solution only.
   *
   * @param share how much of the prices counts, 0 to 1
   * @param mean of the random costs that are added to every line and source
   * @param from where in the random costs
   */
  OrderSolver vary(double share, double mean, int from) {
    priceShare = share;
    blur = mean;
    blurFrom = from;
    return this;
  }

  /**
   * Chooses a candidate for each line.
   *
   * @param worth of each slot
   * @param limits which stock may be taken; null for all of it
   * @return the choice's cost with the worth of the scarce units it takes
   */
  double solve(PricedOrder order, double[] worth, Limits limits, int[] choice) {
    price(order, worth, limits);
    if (order.lines == 1) {
      return single(order, choice);
    }
    sets(order);
    return order.complete ? completely(order, choice) : partly(order, choice);
  }

  private void price(PricedOrder order, double[] worth, Limits limits) {
    int all = order.lines * order.candidates;
    if (line.length < all) {
      line = new double[all * 2];
    }
    int at = 0;
    for (int each = 0; each < order.lines; each++) {
      for (int c = 0; c < order.candidates; c++, at++) {
        line[at] = order.cost[at] + priceShare * worth[order.slot[at]];
      }
    }
    priceShare = 1;
    if (blur > 0) {
      blur(all);
    }
    if (limits != null) {
      limit(order, limits);
    }
  }

  private void blur(int all) {
    for (int at = 0; at < all; at++) {
      line[at] += blur * RANDOM_COSTS[(at + blurFrom) & (RANDOM_COSTS.length - 1)];
    }
    blur = 0;
  }

  private void limit(PricedOrder order, Limits limits) {
    for (int at = 0; at < order.lines * order.candidates; at++) {
      if (line[at] < Double.POSITIVE_INFINITY
          && !limits.allows(order.pair[at], order.quantity[at / order.candidates])) {
        line[at] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private double single(PricedOrder order, int[] choice) {
    double least = order.nobody[0] + order.nobodyOnce;
    int chosen = order.candidates;
    for (int c = 0; c < order.candidates; c++) {
      double cost = line[c] + order.shipment[c];
      if (cost < least) {
        least = cost;
        chosen = c;
      }
    }
    choice[0] = chosen;
    return least;
  }

  private void sets(PricedOrder order) {
    if (order.lines == 2) {
      pairs(order);
    } else {
      anySets(order);
    }
  }

  private void pairs(PricedOrder order) {
    double one = Double.POSITIVE_INFINITY;
    double other = Double.POSITIVE_INFINITY;
    double both = Double.POSITIVE_INFINITY;
    int n = order.candidates;
    for (int c = 0; c < n; c++) {
      double first = line[c];
      double second = line[n + c];
      double shipment = order.shipment[c];
      if (first + shipment < one) {
        one = first + shipment;
        by[1] = c;
      }
      if (second + shipment < other) {
        other = second + shipment;
        by[2] = c;
      }
      if (first + second + shipment < both) {
        both = first + second + shipment;
        by[3] = c;
      }
    }
    best[1] = one;
    best[2] = other;
    best[3] = both;
  }

  private void anySets(PricedOrder order) {
    int full = (1 << order.lines) - 1;
    Arrays.fill(best, 1, full + 1, Double.POSITIVE_INFINITY);
    for (int c = 0; c < order.candidates; c++) {
      double shipment = order.shipment[c];
      sum[0] = shipment;
      for (int set = 1; set <= full; set++) {
        double cost =
            sum[set & (set - 1)] + line[Integer.numberOfTrailingZeros(set) * order.candidates + c];
        sum[set] = cost;
        if (cost < best[set]) {
          best[set] = cost;
          by[set] = c;
        }
      }
    }
  }

  private double completely(PricedOrder order, int[] choice) {
    double nothing = order.nobodyOnce;
    for (int each = 0; each < order.lines; each++) {
      nothing += order.nobody[each];
    }
    int full = (1 << order.lines) - 1;
    double shipped = partition(full, order.maxSources);
    if (shipped < nothing) {
      write(order, full, order.maxSources, choice);
      return shipped;
    }
    Arrays.fill(choice, 0, order.lines, order.candidates);
    return nothing;
  }

  // Nobody counts as one more source, and one of the blocks may be his.
  private double partly(PricedOrder order, int[] choice) {
    int full = (1 << order.lines) - 1;
    if (order.maxSources < order.lines) {
      return fewSources(order, full, choice);
    }
    sum[0] = order.nobodyOnce;
    for (int set = 1; set <= full; set++) {
      sum[set] = sum[set & (set - 1)] + order.nobody[Integer.numberOfTrailingZeros(set)];
      if (sum[set] < best[set]) {
        best[set] = sum[set];
        by[set] = order.candidates;
      }
    }
    double cost = partition(full, order.lines);
    write(order, full, order.lines, choice);
    return cost;
  }

  private double fewSources(PricedOrder order, int full, int[] choice) {
    partition(full, order.maxSources);
    double[] nothing = sum;
    nothing[0] = order.nobodyOnce;
    for (int set = 1; set <= full; set++) {
      nothing[set] = nothing[set & (set - 1)] + order.nobody[Integer.numberOfTrailingZeros(set)];
    }
    double least = Double.POSITIVE_INFINITY;
    int shipped = 0;
    for (int set = 0; set <= full; set++) {
      double cost = total[set] + (set == full ? 0 : nothing[full & ~set]);
      if (cost < least) {
        least = cost;
        shipped = set;
      }
    }
    Arrays.fill(choice, 0, order.lines, order.candidates);
    write(order, shipped, order.maxSources, choice);
    return least;
  }

  // total[set]: the set's lines by at most `blocks` sources; cut[0]: the block with the first line
  // where the number of blocks does not matter, else cut[b] for at most b blocks.
  private double partition(int full, int blocks) {
    total[0] = 0;
    if (blocks >= Integer.bitCount(full)) {
      for (int set = 1; set <= full; set++) {
        cutBest(set, total, cut[0]);
      }
      return total[full];
    }
    System.arraycopy(best, 1, total, 1, full);
    for (int set = 1; set <= full; set++) {
      cut[1][set] = set;
    }
    for (int b = 2; b <= blocks; b++) {
      System.arraycopy(total, 0, before, 0, full + 1);
      for (int set = 1; set <= full; set++) {
        cutBest(set, before, cut[b]);
      }
    }
    return total[full];
  }

  private void cutBest(int set, double[] rest, int[] where) {
    int first = set & -set;
    int others = set ^ first;
    double least = best[set];
    int block = set;
    for (int sub = others; sub != 0; sub = (sub - 1) & others) {
      double cost = best[set ^ sub] + rest[sub];
      if (cost < least) {
        least = cost;
        block = set ^ sub;
      }
    }
    total[set] = least;
    where[set] = block;
  }

  private void write(PricedOrder order, int shipped, int blocks, int[] choice) {
    boolean any = blocks >= order.lines;
    int left = shipped;
    for (int b = blocks; left != 0; b--) {
      int block = any ? cut[0][left] : cut[Math.max(1, b)][left];
      for (int set = block; set != 0; set &= set - 1) {
        choice[Integer.numberOfTrailingZeros(set)] = by[block];
      }
      left ^= block;
    }
  }
}
