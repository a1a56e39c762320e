package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * Whole lines among sources with limits: a first plan by regret (Martello and Toth, "Knapsack
 * Problems", 1990, section 7.4) or from what the sources would like to ship, then moves of a line,
 * swaps of two and chains of two as long as they save.
 */
final class LineMoves {

  private static final int NOBODY = -1;

  private final Prepared p;
  private final int[][] byCost;
  private final Load[] loads;
  private final int[] at;
  private final int[][] member;
  private final int[] members;
  private final int[] place;
  private final long[] regret;
  private final int[] first;
  private final int[] second;
  private boolean[] open;

  LineMoves(Prepared p, int[][] byCost) {
    this.p = p;
    this.byCost = byCost;
    this.loads = new Load[p.sources];
    Arrays.setAll(loads, s -> new Load(p, s));
    this.at = new int[p.items];
    this.member = new int[p.sources][p.items];
    this.members = new int[p.sources];
    this.place = new int[p.items];
    this.regret = new long[p.items];
    this.first = new int[p.items];
    this.second = new int[p.items];
  }

  /** Writes the better of two plans, by regret and by size, into x. */
  void solve(boolean[] sources, int[] x) {
    open = sources;
    long byRegret = plan(false);
    int[] kept = at.clone();
    long bySize = plan(true);
    write(byRegret <= bySize ? kept : at, x);
  }

  /**
   * Writes a plan into x that begins with what x holds, where an item may be shipped by several
   * sources, by one, or by nobody.
   */
  void repair(boolean[] sources, int[] x) {
    open = sources;
    clear();
    for (int item = 0; item < p.items; item++) {
      for (int s : byCost[item]) {
        if (open[s] && x[s * p.items + item] > 0 && loads[s].room(item) > 0) {
          put(item, s);
          break;
        }
      }
    }
    fill(false);
    improve();
    write(at, x);
  }

  private void write(int[] sources, int[] x) {
    Arrays.fill(x, 0);
    for (int item = 0; item < p.items; item++) {
      if (sources[item] != NOBODY) {
        x[sources[item] * p.items + item] = 1;
      }
    }
  }

  private long plan(boolean largestFirst) {
    clear();
    fill(largestFirst);
    improve();
    return cost();
  }

  private void clear() {
    Arrays.fill(at, NOBODY);
    for (Load load : loads) {
      load.clear();
    }
    Arrays.fill(members, 0);
  }

  // Who has no choice left gets nothing.
  private void fill(boolean largestFirst) {
    boolean[] done = new boolean[p.items];
    int left = 0;
    for (int item = 0; item < p.items; item++) {
      done[item] = at[item] != NOBODY;
      left += done[item] ? 0 : 1;
      look(item);
    }
    for (; left > 0; left--) {
      int item = next(done, largestFirst);
      int s = first[item];
      done[item] = true;
      put(item, s);
      for (int other = 0; other < p.items && s != NOBODY; other++) {
        if (!done[other] && (first[other] == s || second[other] == s)) {
          look(other);
        }
      }
    }
  }

  private int next(boolean[] done, boolean largestFirst) {
    int next = -1;
    long most = -1;
    for (int item = 0; item < p.items; item++) {
      long urgency = largestFirst ? p.size[item] : regret[item];
      if (!done[item] && urgency > most) {
        most = urgency;
        next = item;
      }
    }
    return next;
  }

  private void look(int item) {
    first[item] = NOBODY;
    second[item] = NOBODY;
    for (int s : byCost[item]) {
      if (open[s] && loads[s].room(item) > 0) {
        if (first[item] == NOBODY) {
          first[item] = s;
        } else {
          second[item] = s;
          break;
        }
      }
    }
    regret[item] =
        first[item] == NOBODY ? 0 : costAt(item, second[item]) - costAt(item, first[item]);
  }

  private void put(int item, int s) {
    int from = at[item];
    if (from != NOBODY) {
      loads[from].drop(item);
      int last = member[from][--members[from]];
      member[from][place[item]] = last;
      place[last] = place[item];
    }
    at[item] = s;
    if (s != NOBODY) {
      loads[s].take(item, 1);
      place[item] = members[s];
      member[s][members[s]++] = item;
    }
  }

  private void improve() {
    boolean improved = true;
    while (improved) {
      improved = false;
      for (int item = 0; item < p.items; item++) {
        improved |= improve(item, false);
      }
      for (int item = 0; item < p.items && !improved; item++) {
        improved = improve(item, true);
      }
    }
  }

  // Only where this item itself comes to cost less: every swap and chain has such an item.
  private boolean improve(int item, boolean chains) {
    long now = costAt(item, at[item]);
    for (int s : byCost[item]) {
      long saved = now - p.cost[s * p.items + item];
      if (saved <= 0) {
        return false;
      }
      if (open[s] && s != at[item]) {
        if (loads[s].room(item) > 0) {
          put(item, s);
          return true;
        }
        if (exchange(item, s, saved, chains)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean exchange(int item, int s, long saved, boolean chains) {
    // From the end, because whoever is put back goes there.
    for (int k = members[s] - 1; k >= 0; k--) {
      int other = member[s][k];
      if (chains ? chain(item, other, saved) : swap(item, other, saved)) {
        return true;
      }
    }
    return false;
  }

  // Also an item that nobody ships for one that somebody does.
  private boolean swap(int item, int other, long saved) {
    int here = at[item];
    int there = at[other];
    boolean may = here == NOBODY || p.most[here * p.items + other] > 0;
    if (!may || saved + costAt(other, there) - costAt(other, here) <= 0) {
      return false;
    }
    put(item, NOBODY);
    put(other, NOBODY);
    if (loads[there].room(item) > 0 && (here == NOBODY || loads[here].room(other) > 0)) {
      put(item, there);
      put(other, here);
      return true;
    }
    put(item, here);
    put(other, there);
    return false;
  }

  // The item goes where another makes room for it by going to a third source.
  private boolean chain(int item, int other, long saved) {
    int from = at[item];
    int s = at[other];
    long now = costAt(other, s);
    put(other, NOBODY);
    put(item, NOBODY);
    if (loads[s].room(item) > 0) {
      put(item, s);
      for (int third : byCost[other]) {
        if (p.cost[third * p.items + other] - now >= saved) {
          break;
        }
        if (open[third] && third != s && loads[third].room(other) > 0) {
          put(other, third);
          return true;
        }
      }
    }
    put(item, from);
    put(other, s);
    return false;
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
      cost += loads[s].lines > 0 ? p.fixed[s] : 0;
    }
    return cost;
  }
}
