package io.waymark.fulfillment.optimizer;

import java.util.ArrayList;
import java.util.List;

/**
 * Branch and bound over which sites ship at all: once they are chosen, every item is best filled
 * from the cheapest of them, so the sites are the only real decision. Exact for lines that may be
 * split by quantity, and for whole lines when no two of them want the same SKU; otherwise, and when
 * the work allowed runs out, the lower bound stays below the cost and shows the gap.
 *
 * <p>The bound is that of {@link Relaxation}. A node is explored no further when even its bound
 * ships no more units and costs no less than the best assignment found.
 */
final class SiteSetSearch {

  // Every node looks at every site and item: about half a second at most, and always the
  // same answer, which a limit by the clock would not give.
  private static final int WORK = 40_000_000;

  /** A part of the search space that was left unexplored. */
  private record Unexplored(long units, long lowerBound) {}

  private final Instance instance;
  private final Filling filling;
  private final Relaxation relaxation;
  private final List<Unexplored> unexplored = new ArrayList<>();
  private long work;
  private Assignment best;
  private long bestUnits;

  private SiteSetSearch(Instance instance, boolean wholeLines) {
    this.instance = instance;
    this.filling = new Filling(instance, wholeLines);
    this.relaxation = new Relaxation(instance, filling);
    this.best = Assignment.none(instance);
  }

  static Assignment solve(Instance instance, boolean wholeLines) {
    SiteSetSearch search = new SiteSetSearch(instance, wholeLines);
    Choice[] choices = new Choice[instance.sites()];
    java.util.Arrays.fill(choices, Choice.UNDECIDED);
    search.explore(choices);
    return new Assignment(search.best.units(), search.best.cost(), search.lowerBound());
  }

  private void explore(Choice[] choices) {
    work += (long) instance.sites() * instance.items();
    Relaxation.Bound bound = relaxation.of(choices);
    if (isNoBetter(bound.units(), bound.cost())) {
      return;
    }
    tryOut(bound.promising());
    if (isNoBetter(bound.units(), bound.cost())) {
      return;
    }
    if (bound.branch() < 0 || work > WORK) {
      unexplored.add(new Unexplored(bound.units(), bound.cost()));
      return;
    }
    choices[bound.branch()] = Choice.OPEN;
    explore(choices);
    choices[bound.branch()] = Choice.CLOSED;
    explore(choices);
    choices[bound.branch()] = Choice.UNDECIDED;
  }

  private boolean isNoBetter(long units, long cost) {
    return units < bestUnits || (units == bestUnits && cost >= best.cost());
  }

  private void tryOut(boolean[] open) {
    int[][] units = filling.from(open);
    long shipped = 0;
    for (int[] ofSite : units) {
      shipped += Instance.sum(ofSite);
    }
    long cost = instance.cost(units);
    if (!isNoBetter(shipped, cost)) {
      best = new Assignment(units, cost, 0);
      bestUnits = shipped;
    }
  }

  private long lowerBound() {
    long bound = best.cost();
    for (Unexplored part : unexplored) {
      if (part.units() > bestUnits) {
        return 0;
      }
      if (part.units() == bestUnits) {
        bound = Math.min(bound, part.lowerBound());
      }
    }
    return bound;
  }
}
