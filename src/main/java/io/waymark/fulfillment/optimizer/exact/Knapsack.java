package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

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
  private final int[] lightest;
  private long bestValue;
  private long worth;
  private long left;

  Knapsack(int items) {
    this.item = new int[items];
    this.value = new long[items];
    this.weight = new int[items];
    this.density = new double[items];
    this.taken = new boolean[items];
    this.best = new boolean[items];
    this.lightest = new int[items];
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

  long value(int position) {
    return value[position];
  }

  int weight(int position) {
    return weight[position];
  }

  /** Whether the candidate at a position is in the best selection found. */
  boolean isTaken(int position) {
    return best[position];
  }

  /** The value of the best selection, or a bound on it. */
  long solve(long capacity) {
    bestValue = -1;
    int least = Integer.MAX_VALUE;
    for (int k = count - 1; k >= 0; k--) {
      least = Math.min(least, weight[k]);
      lightest[k] = least;
    }
    boolean whole = search(capacity);
    return whole ? bestValue : Math.max(bestValue, fractional(0, 0, capacity));
  }

  // Takes what fits, then gives the last one taken back, as long as a better selection may follow.
  private boolean search(long capacity) {
    int from = 0;
    int steps = 0;
    worth = 0;
    left = capacity;
    while (from >= 0) {
      int end = fill(from);
      if (worth > bestValue) {
        bestValue = worth;
        System.arraycopy(taken, 0, best, 0, end);
        Arrays.fill(best, end, count, false);
      }
      from = giveBack(end);
      if (++steps > STEPS) {
        return false;
      }
    }
    return true;
  }

  private int fill(int from) {
    int k = from;
    for (; k < count && left >= lightest[k]; k++) {
      taken[k] = weight[k] <= left;
      if (taken[k]) {
        left -= weight[k];
        worth += value[k];
      } else if (k + 1 < count && part(k + 1, left) + worth <= bestValue) {
        return k;
      }
    }
    return k;
  }

  private int giveBack(int end) {
    for (int k = end - 1; k >= 0; k--) {
      if (taken[k]) {
        left += weight[k];
        worth -= value[k];
        taken[k] = false;
        if (fractional(k + 1, worth, left) > bestValue) {
          return k + 1;
        }
      }
    }
    return -1;
  }

  private long fractional(int from, long start, long capacity) {
    long bound = start;
    long room = capacity;
    for (int k = from; k < count; k++) {
      if (weight[k] > room) {
        return bound + Math.min(value[k], part(k, room));
      }
      bound += value[k];
      room -= weight[k];
    }
    return bound;
  }

  // Rounded up generously: doubles carry 53 bits, values up to 61.
  private long part(int k, long room) {
    return weight[k] == 0
        ? 0
        : (long) Math.ceil((double) value[k] * room / weight[k] * (1 + 1e-15)) + 1;
  }
}
