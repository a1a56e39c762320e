package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Plans from sets of sources: the set that saves most per step to begin with (Kuehn and Hamburger,
 * Management Science 9, 1963), sets that a relaxation proposes, and what dropping, adding or
 * exchanging one source makes of them.
 */
final class OpenSets {

  private final Prepared p;
  private final Incumbent incumbent;
  private final Assigner assigner;
  private final boolean[] open;
  private final long[] key;
  private final long[] reduced;
  private long promised;
  private final Set<Long> tried = new HashSet<>();

  OpenSets(Prepared p, Incumbent incumbent, Assigner assigner) {
    this.p = p;
    this.incumbent = incumbent;
    this.assigner = assigner;
    this.open = new boolean[p.sources];
    this.key = new long[p.sources];
    this.reduced = new long[p.sources];
    java.util.SplittableRandom keys = new java.util.SplittableRandom(1);
    Arrays.setAll(key, s -> keys.nextLong());
  }

  /** Adds sources one by one, the cheapest per unit that is still missing first. */
  void greedy() {
    int[] left = p.pieces.clone();
    Arrays.fill(open, false);
    for (int count = 0; count < p.maxSources; count++) {
      int best = -1;
      double least = Double.MAX_VALUE;
      for (int s = 0; s < p.sources; s++) {
        double cost = open[s] ? Double.MAX_VALUE : perUnit(s, left);
        if (cost < least) {
          least = cost;
          best = s;
        }
      }
      if (best < 0) {
        break;
      }
      open[best] = true;
      take(best, left);
    }
    tryOut();
    if (!assigner.isDear()) {
      improve();
    }
  }

  private double perUnit(int s, int[] left) {
    double cost = p.fixed[s];
    long units = 0;
    long room = p.unitCapacity[s];
    for (int item = 0; item < p.items && room > 0; item++) {
      int at = s * p.items + item;
      long pieces = Math.min(Math.min(left[item], p.most[at]), room / p.size[item]);
      if (pieces > 0) {
        cost += p.line[at] + (double) p.cost[at] * pieces;
        units += pieces * p.size[item];
        room -= pieces * p.size[item];
      }
    }
    return units == 0 ? Double.MAX_VALUE : cost / units;
  }

  private void take(int s, int[] left) {
    long room = p.unitCapacity[s];
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      long pieces = Math.min(Math.min(left[item], p.most[at]), room / p.size[item]);
      left[item] -= (int) pieces;
      room -= pieces * p.size[item];
    }
  }

  /** Tries the chosen set and, where it is new, what dropping one source after another saves. */
  void tryOut(boolean[] chosen) {
    System.arraycopy(chosen, 0, open, 0, open.length);
    if (tryOut()) {
      improve();
    }
  }

  /** Sets that the relaxation, as it stands, sees no better plan in are not tried from now on. */
  void promise(long[] price, Relaxation relaxation) {
    promised = 0;
    for (int item = 0; item < p.items; item++) {
      promised += price[item] * p.pieces[item];
    }
    System.arraycopy(relaxation.reduced, 0, reduced, 0, reduced.length);
    improve();
  }

  private boolean tryOut() {
    long hash = 0;
    long bound = promised;
    for (int s = 0; s < p.sources; s++) {
      hash ^= open[s] ? key[s] : 0;
      bound += open[s] ? reduced[s] : 0;
    }
    if (bound >= incumbent.cost) {
      return false;
    }
    if (count() > p.maxSources || !tried.add(hash)) {
      return false;
    }
    assigner.assign(open);
    return incumbent.offer(assigner.x);
  }

  private void improve() {
    boolean improved = true;
    while (improved) {
      useOnlyThoseThatShip();
      improved = drop() || add() || exchange();
    }
  }

  private void useOnlyThoseThatShip() {
    Arrays.fill(open, false);
    for (int at = 0; at < incumbent.x.length; at++) {
      open[at / p.items] |= incumbent.x[at] > 0;
    }
  }

  private boolean drop() {
    for (int s = 0; s < p.sources; s++) {
      if (open[s]) {
        open[s] = false;
        if (tryOut()) {
          return true;
        }
        open[s] = true;
      }
    }
    return false;
  }

  private boolean add() {
    if (count() >= p.maxSources) {
      return false;
    }
    for (int s = 0; s < p.sources; s++) {
      if (!open[s]) {
        open[s] = true;
        if (tryOut()) {
          return true;
        }
        open[s] = false;
      }
    }
    return false;
  }

  private boolean exchange() {
    for (int s = 0; s < p.sources; s++) {
      for (int t = 0; open[s] && t < p.sources; t++) {
        if (!open[t]) {
          open[s] = false;
          open[t] = true;
          if (tryOut()) {
            return true;
          }
          open[s] = true;
          open[t] = false;
        }
      }
    }
    return false;
  }

  private int count() {
    int count = 0;
    for (boolean each : open) {
      count += each ? 1 : 0;
    }
    return count;
  }
}
