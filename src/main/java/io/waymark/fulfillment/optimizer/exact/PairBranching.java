package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * What is left to decide once it is known which sources ship: nothing where the cheapest assignment
 * keeps every limit; otherwise which source and item to branch on.
 */
final class PairBranching {

  private final Prepared p;
  private final Choices choices;
  private final Relaxation relaxation;
  private final Incumbent incumbent;
  private final Assigner assigner;
  private final Transportation transportation;
  private final boolean[] open;
  private final boolean[] assigned;
  private final long[] spread;
  private final int[] served;
  private final int[] x;

  PairBranching(
      Prepared p, Choices choices, Relaxation relaxation, Incumbent incumbent, Assigner assigner) {
    this.p = p;
    this.choices = choices;
    this.relaxation = relaxation;
    this.incumbent = incumbent;
    this.assigner = assigner;
    this.transportation = new Transportation(p);
    this.open = new boolean[p.sources];
    this.assigned = new boolean[p.sources];
    this.spread = new long[p.most.length];
    this.served = new int[p.items];
    this.x = new int[p.most.length];
  }

  /** A bound with the open sources decided; offers the plans it comes across. */
  long bound(long[] price) {
    for (int s = 0; s < p.sources; s++) {
      open[s] = choices.status[s] == Choices.OPEN;
    }
    if (p.isOpenSetEnough() || assigner.isTransportation()) {
      assigner.assign(open);
      incumbent.offer(assigner.x);
      return Relaxation.HOPELESS;
    }
    return p.whole ? relaxed(price) : transported();
  }

  private long relaxed(long[] price) {
    if (!Arrays.equals(open, assigned)) {
      System.arraycopy(open, 0, assigned, 0, open.length);
      assigner.assignWell(open);
      incumbent.offer(assigner.x);
    }
    long bound = relaxation.at(price);
    if (bound >= Relaxation.HOPELESS) {
      return bound;
    }
    for (int at = 0; at < x.length; at++) {
      x[at] = open[at / p.items] ? relaxation.value.x[at] : 0;
    }
    relaxation.served(served);
    if (incumbent.isFeasible(x)) {
      incumbent.offer(x);
    }
    return bound;
  }

  // A line's cost is spread over all that could be shipped, unless the line is decided.
  private long transported() {
    long decided = 0;
    for (int s = 0; s < p.sources; s++) {
      decided += open[s] ? p.fixed[s] : 0;
      for (int at = s * p.items; at < (s + 1) * p.items; at++) {
        decided += open[s] && choices.must[at] ? p.line[at] : 0;
        boolean free = choices.most[at] > 0 && !choices.must[at];
        spread[at] = p.cost[at] + (free ? p.line[at] / choices.most[at] : 0);
      }
    }
    long bound = decided + transportation.solve(open, choices.most, spread);
    if (!contradicts() && incumbent.isFeasible(transportation.x)) {
      incumbent.offer(transportation.x);
    }
    return contradicts() ? Relaxation.HOPELESS : bound;
  }

  private boolean contradicts() {
    for (int item = 0; item < p.items; item++) {
      if (musts(item, p.items, p.most.length) > p.instance.maxSourcesPerItem()[item]) {
        return true;
      }
    }
    for (int s = 0; s < p.sources; s++) {
      if (musts(s * p.items, 1, (s + 1) * p.items) > p.lineCapacity[s]) {
        return true;
      }
    }
    return false;
  }

  private int musts(int from, int step, int to) {
    int musts = 0;
    for (int at = from; at < to; at += step) {
      musts += choices.must[at] ? 1 : 0;
    }
    return musts;
  }

  /** Where to branch, as source · items + item; negative when nothing is left to decide. */
  int next() {
    return p.whole ? nextLine() : nextSplit();
  }

  /** The source ships of the item; closes what that makes impossible. */
  void must(int at) {
    int s = at / p.items;
    int item = at % p.items;
    choices.must(s, item);
    if (!p.whole && musts(item, p.items, p.most.length) >= p.instance.maxSourcesPerItem()[item]) {
      forbidFree(item, p.items, p.most.length);
    }
    if (musts(s * p.items, 1, (s + 1) * p.items) >= p.lineCapacity[s]) {
      forbidFree(s * p.items, 1, (s + 1) * p.items);
    }
  }

  private void forbidFree(int from, int step, int to) {
    for (int at = from; at < to; at += step) {
      if (choices.most[at] > 0 && !choices.must[at]) {
        choices.forbid(at / p.items, at % p.items);
      }
    }
  }

  // The item that the sources disagree about most, at the source that would take it most cheaply.
  private int nextLine() {
    int best = -1;
    double most = -1;
    for (int at = 0; at < p.most.length; at++) {
      if (choices.isFree(at)) {
        int item = at % p.items;
        double doubt = Math.abs(served[item] - 1) * 1e3 + (relaxation.value.x[at] > 0 ? 1 : 0);
        boolean better =
            doubt > most || doubt == most && item == best % p.items && p.cost[at] < p.cost[best];
        if (better) {
          most = doubt;
          best = at;
        }
      }
    }
    return best;
  }

  // Where the spread cost is farthest from the true one, or a limit is broken.
  private int nextSplit() {
    int best = -1;
    double most = 0;
    for (int at = 0; at < p.most.length; at++) {
      int taken = transportation.x[at];
      if (taken > 0 && choices.isFree(at)) {
        double missing = p.line[at] - (p.line[at] / choices.most[at]) * taken;
        double doubt = missing + (breaksLimit(at) ? 1 + (double) p.penalty[at % p.items] : 0);
        if (doubt > most) {
          most = doubt;
          best = at;
        }
      }
    }
    return best;
  }

  private boolean breaksLimit(int at) {
    int item = at % p.items;
    int s = at / p.items;
    return shipped(item, p.items, p.most.length) > p.instance.maxSourcesPerItem()[item]
        || shipped(s * p.items, 1, (s + 1) * p.items) > p.lineCapacity[s];
  }

  private int shipped(int from, int step, int to) {
    int shipped = 0;
    for (int at = from; at < to; at += step) {
      shipped += transportation.x[at] > 0 || choices.must[at] ? 1 : 0;
    }
    return shipped;
  }
}
