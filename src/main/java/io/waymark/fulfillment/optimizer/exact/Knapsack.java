package io.waymark.fulfillment.optimizer.exact;

/**
 * The most valuable selection of items within a capacity: depth first along falling value per
 * weight with the fractional bound (Horowitz and Sahni, "Computing partitions with applications to
 * the knapsack problem", JACM 21, 1974; Dantzig's bound, Operations Research 5, 1957). After too
 * many steps it returns the fractional bound, which is never less than the best value.
 */
final class Knapsack {

  private static final int STEPS = 20_000;

  final int[] item;
  int count;
  private final long[] value;
  private final int[] weight;
  private final double[] density;
  private final boolean[] taken;
  private final boolean[] best;
  private long bestValue;
  private int steps;

  Knapsack(int items) {
    this.item = new int[items];
    this.value = new long[items];
    this.weight = new int[items];
    this.density = new double[items];
    this.taken = new boolean[items];
    this.best = new boolean[items];
  }

  void clear() {
    count = 0;
  }

  /** Adds a candidate of positive value; the earlier of two equally dense ones stays first. */
  void add(int id, long itsValue, int itsWeight) {
    double dense = itsWeight == 0 ? Double.MAX_VALUE : (double) itsValue / itsWeight;
    int at = count++;
    while (at > 0 && density[at - 1] < dense) {
      item[at] = item[at - 1];
      value[at] = value[at - 1];
      weight[at] = weight[at - 1];
      density[at] = density[at - 1];
      at--;
    }
    item[at] = id;
    value[at] = itsValue;
    weight[at] = itsWeight;
    density[at] = dense;
  }

  /** Whether the candidate at a position is in the best selection found. */
  boolean isTaken(int position) {
    return best[position];
  }

  /** The value of the best selection, or a bound on it. */
  long solve(long capacity) {
    bestValue = -1;
    steps = 0;
    go(0, 0, capacity);
    return steps > STEPS ? Math.max(bestValue, fractional(0, 0, capacity)) : bestValue;
  }

  private void go(int from, long worth, long left) {
    if (from == count) {
      if (worth > bestValue) {
        bestValue = worth;
        System.arraycopy(taken, 0, best, 0, count);
      }
      return;
    }
    if (++steps > STEPS && bestValue >= 0 || fractional(from, worth, left) <= bestValue) {
      return;
    }
    if (weight[from] <= left) {
      taken[from] = true;
      go(from + 1, worth + value[from], left - weight[from]);
    }
    taken[from] = false;
    go(from + 1, worth, left);
  }

  // Rounded up generously: doubles carry 53 bits, values up to 61.
  private long fractional(int from, long worth, long capacity) {
    long bound = worth;
    long left = capacity;
    for (int k = from; k < count; k++) {
      if (weight[k] > left) {
        double part = (double) value[k] * left / weight[k];
        return bound + Math.min(value[k], (long) Math.ceil(part * (1 + 1e-15)) + 1);
      }
      bound += value[k];
      left -= weight[k];
    }
    return bound;
  }
}
