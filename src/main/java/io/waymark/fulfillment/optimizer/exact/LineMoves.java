package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * Whole lines among sources with limits: a first plan by regret (Martello and Toth, "Knapsack
 * Problems", 1990, section 7.4), then moves of a line and swaps of two as long as they save.
 */
final class LineMoves {

  private static final int NOBODY = -1;

  private final Prepared p;
  private final int[][] byCost;
  private final boolean[] open;
  private final Load[] loads;
  private final int[] at;

  LineMoves(Prepared p, int[][] byCost, boolean[] open) {
    this.p = p;
    this.byCost = byCost;
    this.open = open;
    this.loads = new Load[p.sources];
    this.at = new int[p.items];
  }

  /** Writes the plan into x. */
  void solve(int[] x) {
    long byRegret = plan(false);
    int[] first = at.clone();
    long bySize = plan(true);
    int[] best = byRegret <= bySize ? first : at;
    Arrays.fill(x, 0);
    for (int item = 0; item < p.items; item++) {
      if (best[item] != NOBODY) {
        x[best[item] * p.items + item] = 1;
      }
    }
  }

  private long plan(boolean largestFirst) {
    for (int s = 0; s < p.sources; s++) {
      loads[s] = open[s] ? new Load(p, s) : null;
    }
    Arrays.fill(at, NOBODY);
    boolean[] done = new boolean[p.items];
    for (int count = 0; count < p.items; count++) {
      int item = next(done, largestFirst);
      done[item] = true;
      put(item, cheapest(item));
    }
    while (improve()) {
      // until nothing saves
    }
    return cost();
  }

  private int next(boolean[] done, boolean largestFirst) {
    int next = -1;
    double most = -1;
    for (int item = 0; item < p.items; item++) {
      if (!done[item]) {
        double urgency = largestFirst ? p.size[item] : regret(item);
        if (urgency > most) {
          most = urgency;
          next = item;
        }
      }
    }
    return next;
  }

  private double regret(int item) {
    double first = -1;
    for (int s : byCost[item]) {
      if (open[s] && loads[s].room(item) > 0) {
        if (first >= 0) {
          return p.cost[s * p.items + item] - first;
        }
        first = p.cost[s * p.items + item];
      }
    }
    return first < 0 ? 0 : p.penalty[item] - first;
  }

  private int cheapest(int item) {
    for (int s : byCost[item]) {
      if (open[s] && loads[s].room(item) > 0) {
        return s;
      }
    }
    return NOBODY;
  }

  private void put(int item, int s) {
    if (at[item] != NOBODY) {
      loads[at[item]].drop(item);
    }
    at[item] = s;
    if (s != NOBODY) {
      loads[s].take(item, 1);
    }
  }

  private boolean improve() {
    boolean improved = false;
    for (int item = 0; item < p.items; item++) {
      improved |= move(item);
      for (int other = item + 1; other < p.items; other++) {
        improved |= swap(item, other);
      }
    }
    return improved;
  }

  private boolean move(int item) {
    long now = costAt(item, at[item]);
    for (int s : byCost[item]) {
      if (p.cost[s * p.items + item] >= now) {
        return false;
      }
      if (open[s] && loads[s].room(item) > 0) {
        put(item, s);
        return true;
      }
    }
    return false;
  }

  // Also an item that nobody ships for one that somebody does.
  private boolean swap(int item, int other) {
    int here = at[item];
    int there = at[other];
    if (here == there || saving(item, here, there) + saving(other, there, here) <= 0) {
      return false;
    }
    put(item, NOBODY);
    put(other, NOBODY);
    if (fits(item, there) && fits(other, here)) {
      put(item, there);
      put(other, here);
      return true;
    }
    put(item, here);
    put(other, there);
    return false;
  }

  private boolean fits(int item, int s) {
    return s == NOBODY || loads[s].room(item) > 0;
  }

  private long saving(int item, int from, int to) {
    boolean may = to == NOBODY || p.most[to * p.items + item] > 0;
    return may ? costAt(item, from) - costAt(item, to) : Long.MIN_VALUE / 4;
  }

  private long costAt(int item, int s) {
    return s == NOBODY ? p.penalty[item] : p.cost[s * p.items + item];
  }

  private long cost() {
    long cost = 0;
    for (int item = 0; item < p.items; item++) {
      cost += costAt(item, at[item]);
    }
    for (int s = 0; s < p.sources; s++) {
      cost += loads[s] != null && loads[s].lines > 0 ? p.fixed[s] : 0;
    }
    return cost;
  }
}
