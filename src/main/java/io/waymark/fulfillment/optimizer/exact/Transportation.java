package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * The cheapest way to fill divisible items from given sources within stock and unit capacity, by
 * successive shortest paths (Ahuja, Magnanti and Orlin, "Network Flows", 1993, section 9.7). A path
 * leads from an item to a source, on through items that the source could pass on to another, and
 * ends at spare capacity or at an item's unassigned units.
 */
final class Transportation {

  private static final long FAR = Long.MAX_VALUE / 4;

  /** Pieces by source and item, at [source · items + item]. */
  final int[] x;

  private final Prepared p;
  private final int[] spare;
  private final int[] unassigned;
  private final long[] distance;
  private final int[] overItem;
  private final int[] before;
  private final int[] open;
  private int opened;
  private int[] most;
  private long[] cost;
  private int end;
  private int endItem;

  Transportation(Prepared p) {
    this.p = p;
    this.x = new int[p.most.length];
    this.spare = new int[p.sources];
    this.unassigned = new int[p.items];
    this.distance = new long[p.sources];
    this.overItem = new int[p.sources];
    this.before = new int[p.sources];
    this.open = new int[p.sources];
  }

  /**
   * Solves it.
   *
   * @param isOpen by source
   * @param upTo pieces a source may ship of an item
   * @param costs of a piece
   * @return what the pieces cost, unassigned ones included
   */
  long solve(boolean[] isOpen, int[] upTo, long[] costs) {
    most = upTo;
    cost = costs;
    opened = 0;
    for (int s = 0; s < p.sources; s++) {
      if (isOpen[s]) {
        open[opened++] = s;
        spare[s] = p.unitCapacity[s];
      }
    }
    Arrays.fill(x, 0);
    Arrays.fill(unassigned, 0);
    for (int item = 0; item < p.items; item++) {
      int left = p.pieces[item];
      while (left > 0) {
        shortest(item);
        left -= augment(item, left);
      }
    }
    return total();
  }

  // Label-correcting: few sources are open, and the residual graph has negative arcs.
  private void shortest(int item) {
    for (int k = 0; k < opened; k++) {
      int s = open[k];
      int at = s * p.items + item;
      distance[s] = x[at] < most[at] ? cost[at] : FAR;
      overItem[s] = item;
      before[s] = -1;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int k = 0; k < opened; k++) {
        changed |= distance[open[k]] < FAR && spare[open[k]] == 0 && relax(open[k]);
      }
    }
    findEnd(item);
  }

  // A source without spare capacity passes on what it ships of some item.
  private boolean relax(int s) {
    boolean changed = false;
    for (int item = 0; item < p.items; item++) {
      if (x[s * p.items + item] > 0) {
        long without = distance[s] - cost[s * p.items + item];
        for (int k = 0; k < opened; k++) {
          int t = open[k];
          int at = t * p.items + item;
          if (x[at] < most[at] && without + cost[at] < distance[t]) {
            distance[t] = without + cost[at];
            overItem[t] = item;
            before[t] = s;
            changed = true;
          }
        }
      }
    }
    return changed;
  }

  private void findEnd(int item) {
    long least = p.penalty[item];
    end = -1;
    endItem = item;
    for (int k = 0; k < opened; k++) {
      int s = open[k];
      if (distance[s] < FAR && spare[s] > 0) {
        if (distance[s] < least || end < 0 && distance[s] == least) {
          least = distance[s];
          end = s;
          endItem = -1;
        }
      } else if (distance[s] < FAR) {
        for (int other = 0; other < p.items; other++) {
          int at = s * p.items + other;
          long dropped = distance[s] - cost[at] + p.penalty[other];
          if (x[at] > 0 && dropped < least) {
            least = dropped;
            end = s;
            endItem = other;
          }
        }
      }
    }
  }

  private int augment(int item, int wanted) {
    if (end < 0) {
      unassigned[item] += wanted;
      return wanted;
    }
    int amount = Math.min(wanted, endItem < 0 ? spare[end] : x[end * p.items + endItem]);
    for (int s = end; s >= 0; s = before[s]) {
      int at = s * p.items + overItem[s];
      amount = Math.min(amount, most[at] - x[at]);
      if (before[s] >= 0) {
        amount = Math.min(amount, x[before[s] * p.items + overItem[s]]);
      }
    }
    for (int s = end; s >= 0; s = before[s]) {
      x[s * p.items + overItem[s]] += amount;
      if (before[s] >= 0) {
        x[before[s] * p.items + overItem[s]] -= amount;
      }
    }
    if (endItem < 0) {
      spare[end] -= amount;
    } else {
      x[end * p.items + endItem] -= amount;
      unassigned[endItem] += amount;
    }
    return amount;
  }

  private long total() {
    long total = 0;
    for (int item = 0; item < p.items; item++) {
      total += p.penalty[item] * unassigned[item];
    }
    for (int k = 0; k < opened; k++) {
      for (int at = open[k] * p.items; at < (open[k] + 1) * p.items; at++) {
        total += cost[at] * x[at];
      }
    }
    return total;
  }
}
