package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/** The best plan so far, in pieces, and the cost that a search looks for less than. */
final class Incumbent {

  final int[] x;

  /** What the best plan costs. */
  long best;

  /** No more than the best plan costs: only cheaper plans are searched for. */
  long cost;

  private final Prepared p;
  private final int[] assigned;

  Incumbent(Prepared p) {
    this.p = p;
    this.x = new int[p.most.length];
    this.assigned = new int[p.items];
    this.best = costOf(x);
    this.cost = best;
  }

  /** Has only plans cheaper than this, and than the best one, searched for from now on. */
  void aim(long below) {
    cost = Math.min(best, below);
  }

  /** Takes a plan over if it is cheaper; it must be feasible. */
  boolean offer(int[] plan) {
    long itsCost = costOf(plan);
    if (itsCost >= best) {
      return false;
    }
    best = itsCost;
    cost = Math.min(cost, best);
    System.arraycopy(plan, 0, x, 0, x.length);
    return true;
  }

  long costOf(int[] plan) {
    Arrays.fill(assigned, 0);
    long total = 0;
    int at = 0;
    for (int s = 0; s < p.sources; s++) {
      boolean ships = false;
      for (int item = 0; item < p.items; item++, at++) {
        if (plan[at] > 0) {
          ships = true;
          assigned[item] += plan[at];
          total += p.cost[at] * plan[at] + p.line[at];
        }
      }
      total += ships ? p.fixed[s] : 0;
    }
    for (int item = 0; item < p.items; item++) {
      total += p.penalty[item] * (p.pieces[item] - assigned[item]);
    }
    return total;
  }

  /** Whether a plan keeps every limit and ships no more than is wanted. */
  boolean isFeasible(int[] plan) {
    Arrays.fill(assigned, 0);
    int[] suppliers = new int[p.items];
    int shipping = 0;
    for (int s = 0; s < p.sources; s++) {
      Load load = new Load(p, s);
      for (int item = 0; item < p.items; item++) {
        int pieces = plan[s * p.items + item];
        if (pieces > 0 && !load.take(item, pieces)) {
          return false;
        }
        assigned[item] += pieces;
        suppliers[item] += pieces > 0 ? 1 : 0;
      }
      shipping += load.lines > 0 ? 1 : 0;
    }
    boolean fits = shipping <= p.maxSources;
    for (int item = 0; item < p.items; item++) {
      fits &= assigned[item] <= p.pieces[item];
      fits &= p.whole || suppliers[item] <= p.instance.maxSourcesPerItem()[item];
    }
    return fits;
  }
}
