package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * The dynamic program over the units that a core of sources ships: nothing, everything, or, for at
 * most one source, a part. Sources outside the core ship nothing, or everything, one of them less
 * what the core ships too much.
 */
final class CoreTable {

  private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;
  private static final long MOST_CELLS = 300_000_000L;
  private static final byte NOTHING = 0;
  private static final byte EVERYTHING = 1;
  private static final byte PART = 2;

  private final int[] capacity;
  private final long[] unit;
  private final long[] fixed;
  private final long demand;
  private final int[] core;
  private final int[] full;
  private int cores;
  private int fulls;
  private int wanted;
  private int width;
  private byte[][] withoutPart;
  private byte[][] withPart;

  CoreTable(int[] capacity, long[] unit, long[] fixed, long demand) {
    this.capacity = capacity;
    this.unit = unit;
    this.fixed = fixed;
    this.demand = demand;
    this.core = new int[capacity.length];
    this.full = new int[capacity.length];
  }

  void inCore(int source) {
    core[cores++] = source;
  }

  void inFull(int source) {
    full[fulls++] = source;
  }

  boolean isSmallEnough() {
    long left = demand;
    int largest = 0;
    for (int k = 0; k < fulls; k++) {
      left -= capacity[full[k]];
      largest = Math.max(largest, capacity[full[k]]);
    }
    wanted = (int) left;
    width = (int) Math.min(left + largest + 1L, Integer.MAX_VALUE - 8);
    return (long) width * cores <= MOST_CELLS;
  }

  /** Units by source. */
  long[] solve() {
    withoutPart = new byte[cores][width];
    withPart = new byte[cores][wanted + 1];
    long[] none = new long[width];
    long[] one = new long[wanted + 1];
    start(none);
    Arrays.fill(one, IMPOSSIBLE);
    for (int k = 0; k < cores; k++) {
      extendWithPart(k, none, one);
      extend(k, none, withoutPart[k]);
    }
    return trace(none, one);
  }

  private static void start(long[] none) {
    Arrays.fill(none, IMPOSSIBLE);
    none[0] = 0;
  }

  private void extend(int k, long[] none, byte[] choice) {
    int s = core[k];
    long all = fixed[s] + unit[s] * capacity[s];
    for (int w = width - 1; w >= capacity[s]; w--) {
      long with = none[w - capacity[s]] + all;
      if (with < none[w]) {
        none[w] = with;
        choice[w] = EVERYTHING;
      }
    }
  }

  // The cheapest w − x units for all parts x at once: a sliding minimum of none[v] − unit·v.
  private void extendWithPart(int k, long[] none, long[] one) {
    int s = core[k];
    long all = fixed[s] + unit[s] * capacity[s];
    int[] queue = new int[wanted + 1];
    int head = wanted + 1;
    int tail = wanted + 1;
    int next = wanted - 1;
    for (int w = wanted; w >= 0; w--) {
      // Parts from 1 to capacity − 1 start at w − 1 down to w − capacity + 1.
      while (next >= 0 && next > w - capacity[s]) {
        while (tail > head && key(none, s, queue[wrap(tail - 1)]) >= key(none, s, next)) {
          tail--;
        }
        queue[wrap(tail++)] = next--;
      }
      while (tail > head && queue[wrap(head)] >= w) {
        head++;
      }
      byte choice = NOTHING;
      long least = one[w];
      if (w >= capacity[s] && one[w - capacity[s]] + all < least) {
        least = one[w - capacity[s]] + all;
        choice = EVERYTHING;
      }
      if (tail > head && key(none, s, queue[wrap(head)]) < IMPOSSIBLE / 2) {
        long part = key(none, s, queue[wrap(head)]) + fixed[s] + unit[s] * w;
        if (part < least) {
          least = part;
          choice = PART;
        }
      }
      one[w] = least;
      withPart[k][w] = choice;
    }
  }

  private int wrap(int at) {
    return at % (wanted + 1);
  }

  private long key(long[] none, int s, int units) {
    return none[units] >= IMPOSSIBLE ? IMPOSSIBLE : none[units] - unit[s] * units;
  }

  private long[] trace(long[] none, long[] one) {
    long[] x = new long[capacity.length];
    for (int k = 0; k < fulls; k++) {
      x[full[k]] = capacity[full[k]];
    }
    int less = -1;
    int from = wanted;
    long least = one[wanted];
    if (none[wanted] <= least) {
      least = none[wanted];
      less = -2;
    }
    for (int k = 0; k < fulls; k++) {
      int s = full[k];
      for (int over = 1; over < capacity[s] && wanted + over < width; over++) {
        if (none[wanted + over] - unit[s] * over < least) {
          least = none[wanted + over] - unit[s] * over;
          less = s;
          from = wanted + over;
        }
      }
    }
    if (less == -1) {
      traceWithPart(x);
      return x;
    }
    traceWithoutPart(cores - 1, from, x);
    if (less >= 0) {
      x[less] -= from - wanted;
    }
    return x;
  }

  private void traceWithoutPart(int last, int from, long[] x) {
    int w = from;
    for (int k = last; k >= 0; k--) {
      if (withoutPart[k][w] == EVERYTHING) {
        x[core[k]] = capacity[core[k]];
        w -= capacity[core[k]];
      }
    }
  }

  private void traceWithPart(long[] x) {
    int w = wanted;
    int k = cores - 1;
    while (withPart[k][w] != PART) {
      if (withPart[k][w] == EVERYTHING) {
        x[core[k]] = capacity[core[k]];
        w -= capacity[core[k]];
      }
      k--;
    }
    long[] none = new long[width];
    start(none);
    for (int before = 0; before < k; before++) {
      extend(before, none, new byte[width]);
    }
    int s = core[k];
    int best = -1;
    for (int v = Math.max(0, w - capacity[s] + 1); v < w; v++) {
      best = best < 0 || key(none, s, v) < key(none, s, best) ? v : best;
    }
    x[s] = w - best;
    traceWithoutPart(k - 1, best, x);
  }
}
