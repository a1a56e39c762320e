package io.waymark.fulfillment.optimizer.batch;

import io.waymark.fulfillment.optimizer.batch.BatchOutcome.Ending;
import io.waymark.fulfillment.optimizer.batch.BatchProgress.Phase;
import io.waymark.fulfillment.optimizer.batch.BatchProgress.State;
import java.util.Arrays;

/** Plans orders that share stock, with a proof of how good the plan is. */
public final class BatchPlanner {

  private static final int ROUNDING_EVERY = 50;
  private static final int WORTH_DEALING = 4_000;
  private static final double HOTTEST = 0.2;

  private final BatchProblem problem;
  private final Effort effort;
  private final BatchProgress progress;
  private final long started;
  private final long deadline;
  private final ScarceStock scarce;
  private final PricedOrder[] orders;
  private int[][] chosen;
  private double cost = Double.POSITIVE_INFINITY;
  private double bound = Double.NEGATIVE_INFINITY;
  private Ending ending;
  private int percent;

  private BatchPlanner(BatchProblem problem, Effort effort, BatchProgress progress) {
    this.problem = problem;
    this.effort = effort;
    this.progress = progress;
    started = System.nanoTime();
    deadline = started + effort.timeLimit().toNanos();
    scarce = new ScarceStock(problem);
    orders =
        problem.orders().stream()
            .map(order -> new PricedOrder(order, problem.stock(), scarce))
            .toArray(PricedOrder[]::new);
  }

  /** Plans a batch; the answer always keeps to the stock, however early the search ends. */
  public static BatchOutcome plan(BatchProblem problem, Effort effort, BatchProgress progress) {
    return new BatchPlanner(problem, effort, progress).run();
  }

  private BatchOutcome run() {
    try (Workers workers = new Workers(effort.threads())) {
      Shares shares = new Shares(orders, scarce.slots(), workers);
      Rounding rounding = new Rounding(orders, scarce, shares);
      Volume volume = new Volume(scarce, shares, new double[scarce.limits().length]);
      price(volume, rounding);
      long moves = ending == null ? improve(volume, workers) : 0;
      report(Phase.DONE, 100);
      return outcome(volume, moves);
    }
  }

  private void price(Volume volume, Rounding rounding) {
    volume.start();
    keep(volume, rounding);
    while (ending == null && !volume.stalled() && volume.steps() < effort.iterations()) {
      volume.step(Math.min(cost, volume.bound() + 0.05 * Math.abs(volume.bound())));
      bound = volume.bound();
      if (volume.steps() % ROUNDING_EVERY == 0) {
        keep(volume, rounding);
      }
      check(Phase.PRICING, 40L * volume.steps() / effort.iterations());
      if (System.nanoTime() - started > effort.timeLimit().toNanos() / 2) {
        break;
      }
    }
    keep(volume, rounding);
  }

  private void keep(Volume volume, Rounding rounding) {
    bound = volume.bound();
    int[][] rounded = rounding.round(volume.worth());
    double found = cost(rounded);
    if (found < cost) {
      cost = found;
      chosen = rounded;
    }
  }

  private double cost(int[][] choices) {
    double sum = 0;
    for (int o = 0; o < orders.length; o++) {
      sum += orders[o].weight * orders[o].cost(choices[o]);
    }
    return sum;
  }

  private long improve(Volume volume, Workers workers) {
    if (Arrays.stream(orders).anyMatch(order -> order.weight != 1)) {
      return search(orders, volume.worth(), workers);
    }
    LineDecomposition lines = new LineDecomposition(orders, scarce, volume.worth(), workers);
    sharpen(lines);
    return ending == null ? search(lines.orders(), lines.worth(), workers) : 0;
  }

  private void sharpen(LineDecomposition lines) {
    long end = started + effort.timeLimit().toNanos() / 10 * 7;
    while (ending == null && !lines.stalled() && lines.steps() < effort.iterations()) {
      lines.step(Math.min(cost, lines.bound() + 0.003 * Math.abs(lines.bound())));
      bound = Math.max(bound, lines.bound());
      check(Phase.PRICING, 40 + 10L * lines.steps() / effort.iterations());
      if (System.nanoTime() > end) {
        break;
      }
    }
  }

  private long search(PricedOrder[] priced, double[] worth, Workers workers) {
    ParallelSearch search =
        new ParallelSearch(priced, scarce, worth, chosen, workers, effort.seed());
    int movesEach = Math.max(2_000, orders.length);
    double now = cost;
    long moves = 0;
    int round = 0;
    while (ending == null && moves < effort.moves()) {
      double done = (double) moves / effort.moves();
      boolean alone = orders.length < WORTH_DEALING || done > 0.5 && round % 2 == 0;
      round++;
      now -=
          search.round(alone ? 1 : workers.count(), movesEach, HOTTEST * (1 - done) * (1 - done));
      moves += (long) movesEach * (alone ? 1 : workers.count());
      if (now < cost) {
        cost = now;
        chosen = search.choices();
      }
      check(Phase.IMPROVING, 50 + 50 * moves / effort.moves());
    }
    cost = cost(chosen);
    return moves;
  }

  private void check(Phase phase, long done) {
    if (!report(phase, (int) Math.min(99, done))) {
      ending = Ending.CANCELLED;
    } else if (BatchOutcome.gap(cost, bound) <= effort.gap()) {
      ending = Ending.GOOD_ENOUGH;
    } else if (System.nanoTime() >= deadline) {
      ending = Ending.TIME_LIMIT;
    }
  }

  private boolean report(Phase phase, int done) {
    percent = Math.max(percent, done);
    return progress.goOn(new State(phase, percent, cost, bound));
  }

  private BatchOutcome outcome(Volume volume, long moves) {
    int[][] sources = new int[orders.length][];
    for (int o = 0; o < orders.length; o++) {
      int[] choice = chosen[o];
      sources[o] = new int[orders[o].lines];
      for (int line = 0; line < orders[o].lines; line++) {
        sources[o][line] =
            choice[line] == orders[o].candidates
                ? BatchOutcome.NOBODY
                : orders[o].source[choice[line]];
      }
    }
    return new BatchOutcome(
        sources,
        cost,
        Math.min(bound, cost),
        scarce.table(volume.worth()),
        volume.steps(),
        moves,
        ending == null ? Ending.EFFORT_SPENT : ending);
  }
}
