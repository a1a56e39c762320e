package io.waymark.fulfillment.optimizer.exact;

import java.util.ArrayList;
import java.util.List;

/**
 * Depth first: first over which sources ship at all, then, where that does not settle the rest,
 * over which of them ship which items. Every node is bounded by {@link Ascent}; sources and items
 * whose other choice would cost as much as the best plan are settled without branching. Where nodes
 * are dear, the search is made in rounds of a rising aim: first only for plans that cost a little
 * more than the root's bound, and only if there are none for dearer ones.
 */
final class BranchAndBound {

  private static final int ROOT_STEPS = 120;
  private static final int NODE_STEPS = 14;
  private static final double NODE_STEP = 0.4;

  // Where nodes are dear, they are worth a better bound.
  private static final int DEAR_STEPS = 25;
  private static final double DEAR_STEP = 1.2;
  private static final int ROUNDS = 8;
  private static final double GROWTH = 1.25;

  // A search that has come so far will last, and is worth a better plan to begin with.
  private static final long LASTING = 4_000_000;
  private static final long EXCHANGES = 20_000_000;

  private final Prepared p;
  private final SearchLimit limit;
  private final long deadline;
  private final Incumbent incumbent;
  private final Choices choices;
  private final Relaxation relaxation;
  private final Ascent ascent;
  private final Assigner assigner;
  private final OpenSets sets;
  private final Exchanges exchanges;
  private final Settling settling;
  private final LineSettling lines;
  private final PairBranching pairs;
  private final List<long[]> prices = new ArrayList<>();
  private boolean lasts;
  private long nodes;
  private long unexplored = Long.MAX_VALUE;

  BranchAndBound(Prepared p, SearchLimit limit) {
    this.p = p;
    this.limit = limit;
    long now = System.nanoTime();
    this.deadline = limit.nanos() > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : now + limit.nanos();
    this.incumbent = new Incumbent(p);
    this.choices = new Choices(p);
    this.relaxation = new Relaxation(p, choices);
    this.ascent = new Ascent(p, relaxation);
    this.assigner = new Assigner(p);
    this.sets = new OpenSets(p, incumbent, assigner);
    this.exchanges = new Exchanges(p, incumbent, assigner);
    this.settling = new Settling(p, choices, relaxation);
    this.lines = new LineSettling(p, choices, relaxation);
    this.pairs = new PairBranching(p, choices, relaxation, incumbent, assigner);
  }

  SourcingPlan solve() {
    if (p.sources == 0) {
      return SourcingPlan.nothing(p.instance);
    }
    sets.greedy();
    long[] price = FirstPrices.of(p, relaxation.reach);
    long bound = assigner.isDear() ? inRounds(price) : atOnce(price);
    return new SourcingPlan(p.units(incumbent.x), incumbent.best, bound, nodes);
  }

  private long atOnce(long[] price) {
    explore(price, 0, 0);
    return Math.min(incumbent.best, unexplored);
  }

  // Whether a plan costs less than a little more than the bound is soon known: far less is left to
  // search than below a poor first plan, and what the search does not find is a better bound.
  private long inRounds(long[] price) {
    long bound = root(price);
    long more = Math.max(1, (incumbent.best - bound) / ROUNDS);
    while (bound < incumbent.best && !isStopped()) {
      incumbent.aim(bound + more);
      unexplored = Long.MAX_VALUE;
      explore(price, 0, bound);
      bound = Math.max(bound, Math.min(incumbent.cost, unexplored));
      more = (long) Math.ceil(more * GROWTH);
    }
    return Math.min(incumbent.best, bound);
  }

  private long root(long[] price) {
    relaxation.beat(incumbent.best);
    long bound = ascent.climb(price, incumbent.best, ROOT_STEPS, 1.0);
    if (bound >= incumbent.best) {
      return incumbent.best;
    }
    nodes++;
    if (assigner.repairs()) {
      assigner.repair(relaxation.chosen, relaxation.value.x);
      incumbent.offer(assigner.x);
    }
    sets.promise(price, relaxation);
    return Math.min(incumbent.best, p.roundedUp(bound));
  }

  private void explore(long[] from, int depth, long known) {
    if (isStopped()) {
      unexplored = Math.min(unexplored, known);
      return;
    }
    nodes++;
    if (!lasts && !assigner.isDear() && relaxation.work > LASTING) {
      lasts = true;
      exchanges.search(Math.min(EXCHANGES, limit.work()));
    }
    long[] price = priceAt(depth);
    System.arraycopy(from, 0, price, 0, price.length);
    relaxation.beat(incumbent.cost);
    long climbed = climb(price, depth);
    long bound = Math.max(known, p.roundedUp(climbed));
    if (bound >= incumbent.cost) {
      return;
    }
    if (assigner.repairs()) {
      assigner.repair(relaxation.chosen, relaxation.value.x);
      incumbent.offer(assigner.x);
    }
    sets.tryOut(relaxation.chosen);
    if (bound < incumbent.cost) {
      branch(price, depth, bound, climbed);
    }
  }

  private long climb(long[] price, int depth) {
    if (assigner.isDear()) {
      return ascent.climb(price, incumbent.cost, DEAR_STEPS, DEAR_STEP);
    }
    return depth == 0
        ? ascent.climb(price, incumbent.cost, ROOT_STEPS, 1.0)
        : ascent.climb(price, incumbent.cost, NODE_STEPS, NODE_STEP);
  }

  private void branch(long[] price, int depth, long bound, long climbed) {
    int mark = choices.mark();
    if (p.whole) {
      lines.settle(price, climbed, incumbent.cost);
    }
    settling.settle(price, climbed, incumbent.cost);
    int source = undecided();
    if (choices.open > p.maxSources) {
      choices.backTo(mark);
      return;
    }
    if (source < 0) {
      branchOnPair(price, depth, bound);
    } else {
      boolean openFirst = ascent.share[source] >= 0.5;
      for (int turn = 0; turn < 2; turn++) {
        int before = choices.mark();
        if (openFirst == (turn == 0)) {
          open(source);
        } else {
          choices.close(source);
        }
        explore(price, depth + 1, bound);
        choices.backTo(before);
      }
    }
    choices.backTo(mark);
  }

  private void open(int source) {
    choices.open(source);
    for (int s = 0; s < p.sources && choices.open >= p.maxSources; s++) {
      if (choices.status[s] == Choices.UNDECIDED) {
        choices.close(s);
      }
    }
  }

  private void branchOnPair(long[] price, int depth, long known) {
    long bound = Math.max(known, p.roundedUp(pairs.bound(price)));
    int at = bound >= incumbent.cost ? -1 : pairs.next();
    if (at < 0) {
      return;
    }
    for (int turn = 0; turn < 2; turn++) {
      int before = choices.mark();
      if (turn == 0) {
        pairs.must(at);
      } else {
        choices.forbid(at / p.items, at % p.items);
      }
      explore(price, depth + 1, bound);
      choices.backTo(before);
    }
  }

  // The one the relaxation was least sure about.
  private int undecided() {
    int best = -1;
    double least = 2;
    for (int s = 0; s < p.sources; s++) {
      double doubt = Math.abs(ascent.share[s] - 0.5);
      if (choices.status[s] == Choices.UNDECIDED && doubt < least) {
        least = doubt;
        best = s;
      }
    }
    return best;
  }

  private boolean isStopped() {
    return nodes > 0
        && (relaxation.work > limit.work()
            || deadline != Long.MAX_VALUE && System.nanoTime() > deadline);
  }

  private long[] priceAt(int depth) {
    while (prices.size() <= depth) {
      prices.add(new long[p.items]);
    }
    return prices.get(depth);
  }
}
