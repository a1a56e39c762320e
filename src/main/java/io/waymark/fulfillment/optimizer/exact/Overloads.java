package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * Improves whole-line plans where capacity is scarce, by moves and swaps that may overload sources
 * at a price per unit: the price rises where a source stays overloaded and falls where none is, so
 * that the search swings about the limits (strategic oscillation; Yagiura, Yamaguchi and Ibaraki,
 * "A variable depth search algorithm for the generalized assignment problem", in "Meta-Heuristics",
 * 1999).
 */
final class Overloads {

  private static final int NOBODY = -1;
  private static final int NEAR = 5;
  private static final double LEAST = -1e-6;
  private static final double DEARER = 1.5;
  private static final double CHEAPER = 0.7;

  private final Prepared p;
  private final int[][] byCost;
  private final int[] at;
  private final int[] best;
  private final long[] load;
  private final double[] price;
  private final int[][] member;
  private final int[] members;
  private final int[] place;
  private boolean[] open;
  private long bestCost;

  Overloads(Prepared p, int[][] byCost) {
    this.p = p;
    this.byCost = byCost;
    this.at = new int[p.items];
    this.best = new int[p.items];
    this.load = new long[p.sources];
    this.price = new double[p.sources];
    this.member = new int[p.sources][p.items];
    this.members = new int[p.sources];
    this.place = new int[p.items];
  }

  /** Whether nothing but the sources' units limits plans. */
  static boolean suits(Prepared p) {
    boolean suits = p.whole;
    for (int s = 0; s < p.sources; s++) {
      suits &= !p.linesBind[s] && !p.groupsBind[s];
    }
    return suits;
  }

  /** Replaces the plan by a cheaper one of the same sources, if it finds one in so many swings. */
  void improve(boolean[] sources, int[] x, int swings) {
    open = sources;
    read(x);
    Arrays.fill(price, firstPrice());
    for (int swing = 0; swing < swings; swing++) {
      descend();
      boolean fits = adjust();
      if (fits) {
        keep();
      }
    }
    Arrays.fill(x, 0);
    for (int item = 0; item < p.items; item++) {
      if (best[item] != NOBODY) {
        x[best[item] * p.items + item] = 1;
      }
    }
  }

  private void read(int[] x) {
    Arrays.fill(at, NOBODY);
    Arrays.fill(load, 0);
    Arrays.fill(members, 0);
    for (int pair = 0; pair < x.length; pair++) {
      if (x[pair] > 0) {
        put(pair % p.items, pair / p.items);
      }
    }
    bestCost = Long.MAX_VALUE;
    keep();
    for (int item = 0; item < p.items; item++) {
      for (int k = 0; at[item] == NOBODY && k < byCost[item].length; k++) {
        if (open[byCost[item][k]]) {
          put(item, byCost[item][k]);
        }
      }
    }
  }

  // What a unit's second choice costs more than its first.
  private double firstPrice() {
    double more = 0;
    double units = 0;
    for (int item = 0; item < p.items; item++) {
      long first = -1;
      for (int s : byCost[item]) {
        if (open[s]) {
          if (first >= 0) {
            more += p.cost[s * p.items + item] - first;
            units += p.size[item];
            break;
          }
          first = p.cost[s * p.items + item];
        }
      }
    }
    return units == 0 ? 0 : 0.5 * more / units;
  }

  private boolean adjust() {
    boolean fits = true;
    for (int s = 0; s < p.sources; s++) {
      if (load[s] > p.unitCapacity[s]) {
        fits = false;
      }
    }
    for (int s = 0; s < p.sources; s++) {
      if (fits) {
        price[s] *= CHEAPER;
      } else if (load[s] > p.unitCapacity[s]) {
        price[s] *= DEARER;
      }
    }
    return fits;
  }

  private void keep() {
    long cost = 0;
    for (int item = 0; item < p.items; item++) {
      cost += at[item] == NOBODY ? p.penalty[item] : p.cost[at[item] * p.items + item];
    }
    for (int s = 0; s < p.sources; s++) {
      cost += members[s] > 0 ? p.fixed[s] : 0;
    }
    if (cost < bestCost) {
      bestCost = cost;
      System.arraycopy(at, 0, best, 0, at.length);
    }
  }

  private void put(int item, int s) {
    int from = at[item];
    if (from != NOBODY) {
      load[from] -= p.size[item];
      int last = member[from][--members[from]];
      member[from][place[item]] = last;
      place[last] = place[item];
    }
    at[item] = s;
    load[s] += p.size[item];
    place[item] = members[s];
    member[s][members[s]++] = item;
  }

  private void descend() {
    boolean improved = true;
    for (int round = 0; improved && round < 50; round++) {
      improved = false;
      for (int item = 0; item < p.items; item++) {
        improved |= at[item] != NOBODY && improve(item);
      }
    }
  }

  // Only to sources that are not much dearer: nobody looks far for room that is nearer.
  private boolean improve(int item) {
    int from = at[item];
    double now = p.cost[from * p.items + item];
    int near = NEAR;
    for (int s : byCost[item]) {
      if (open[s] && s != from) {
        double more = p.cost[s * p.items + item] - now;
        if (more + moved(from, -p.size[item]) + moved(s, p.size[item]) < LEAST) {
          put(item, s);
          return true;
        }
        if (swap(item, s, more)) {
          return true;
        }
        if (--near == 0) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean swap(int item, int s, double more) {
    int from = at[item];
    for (int k = members[s] - 1; k >= 0; k--) {
      int other = member[s][k];
      int there = from * p.items + other;
      int grown = p.size[item] - p.size[other];
      double change = more + p.cost[there] - p.cost[s * p.items + other];
      if (p.most[there] > 0 && change + moved(from, -grown) + moved(s, grown) < LEAST) {
        put(item, s);
        put(other, from);
        return true;
      }
    }
    return false;
  }

  private double moved(int s, int units) {
    return price[s] * (over(s, units) - over(s, 0));
  }

  private long over(int s, int units) {
    return Math.max(0, load[s] + units - p.unitCapacity[s]);
  }
}
