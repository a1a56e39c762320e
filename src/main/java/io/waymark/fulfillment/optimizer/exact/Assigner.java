package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * Fills the items from given sources: the best there is where only stock limits them, or divisible
 * items and unit capacity; otherwise a good plan (the item that loses most by its second choice
 * first, then improved by moves and swaps).
 */
final class Assigner {

  private static final int SWINGS = 200;
  private static final int DEAR = 300;

  /** The plan made last, in pieces at [source · items + item]. */
  final int[] x;

  private final Prepared p;
  private final int[][] byCost;
  private final Transportation transportation;
  private final boolean exact;
  private final LineMoves moves;
  private final Overloads overloads;

  Assigner(Prepared p) {
    this.p = p;
    this.x = new int[p.most.length];
    this.exact = p.isOpenSetEnough();
    this.transportation = new Transportation(p);
    this.byCost = new int[p.items][];
    for (int item = 0; item < p.items; item++) {
      byCost[item] = suppliers(item);
    }
    this.moves = p.whole && !exact ? new LineMoves(p, byCost) : null;
    this.overloads = moves != null && Overloads.suits(p) ? new Overloads(p, byCost) : null;
  }

  /** Whether only linear costs, stock and unit capacity count once the sources are known. */
  boolean isTransportation() {
    return !p.whole && !p.lineCosts() && !p.perItemBinds && !linesBind();
  }

  void assign(boolean[] open) {
    if (exact) {
      cheapestFirst(open);
    } else if (p.whole) {
      moves.solve(open, x);
    } else if (isTransportation()) {
      transportation.solve(open, p.most, p.cost);
      System.arraycopy(transportation.x, 0, x, 0, x.length);
    } else {
      withinLimits(open);
    }
  }

  /** The same with more effort where capacity is scarce. */
  void assignWell(boolean[] open) {
    assign(open);
    if (overloads != null) {
      overloads.improve(open, x, SWINGS);
    }
  }

  /** Whether bounds and plans take so long that a search should not waste any. */
  boolean isDear() {
    return moves != null || !exact && p.sources * p.items >= DEAR;
  }

  /** Whether plans can be made of what the sources would like to ship. */
  boolean repairs() {
    return moves != null;
  }

  /** Makes a plan of what the open sources would like to ship, in pieces. */
  void repair(boolean[] open, int[] liked) {
    System.arraycopy(liked, 0, x, 0, x.length);
    moves.repair(open, x);
  }

  private void cheapestFirst(boolean[] open) {
    Arrays.fill(x, 0);
    for (int item = 0; item < p.items; item++) {
      int left = p.pieces[item];
      for (int s : byCost[item]) {
        if (open[s]) {
          int at = s * p.items + item;
          x[at] = Math.min(left, p.most[at]);
          left -= x[at];
          if (left == 0) {
            break;
          }
        }
      }
    }
  }

  // Each time the source whose next piece, its line cost included, costs least.
  private void withinLimits(boolean[] open) {
    Load[] loads = new Load[p.sources];
    Arrays.setAll(loads, s -> new Load(p, s));
    for (int item = 0; item < p.items; item++) {
      int left = p.pieces[item];
      int room = p.instance.maxSourcesPerItem()[item];
      while (left > 0 && room > 0) {
        int s = next(item, left, open, loads);
        if (s < 0) {
          break;
        }
        int taken = Math.min(left, loads[s].room(item));
        loads[s].take(item, taken);
        left -= taken;
        room--;
      }
    }
    for (int s = 0; s < p.sources; s++) {
      System.arraycopy(loads[s].pieces, 0, x, s * p.items, p.items);
    }
  }

  private int next(int item, int left, boolean[] open, Load[] loads) {
    int best = -1;
    double least = p.penalty[item];
    for (int s : byCost[item]) {
      int room = open[s] && loads[s].pieces[item] == 0 ? loads[s].room(item) : 0;
      if (room > 0) {
        int at = s * p.items + item;
        double cost = p.cost[at] + (double) p.line[at] / Math.min(left, room);
        if (cost < least) {
          least = cost;
          best = s;
        }
      }
    }
    return best;
  }

  private int[] suppliers(int item) {
    int[] suppliers = new int[p.sources];
    int count = 0;
    for (int s = 0; s < p.sources; s++) {
      int at = s * p.items + item;
      if (p.most[at] > 0) {
        int k = count++;
        while (k > 0 && isBefore(at, suppliers[k - 1] * p.items + item)) {
          suppliers[k] = suppliers[k - 1];
          k--;
        }
        suppliers[k] = s;
      }
    }
    return Arrays.copyOf(suppliers, count);
  }

  // At the same cost the one that has more, so that lines are split little.
  private boolean isBefore(int at, int other) {
    return p.cost[at] < p.cost[other] || p.cost[at] == p.cost[other] && p.most[at] > p.most[other];
  }

  private boolean linesBind() {
    for (int s = 0; s < p.sources; s++) {
      if (p.linesBind[s]) {
        return true;
      }
    }
    return false;
  }
}
