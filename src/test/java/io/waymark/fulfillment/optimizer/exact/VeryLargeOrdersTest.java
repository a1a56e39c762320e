package io.waymark.fulfillment.optimizer.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Orders of 80 to 100 whole lines, each at a third of the sources, of which six or fewer ship: the
 * search ends at its limit, and its plan must still be no worse than a simple one.
 */
class VeryLargeOrdersTest {

  private static final SearchLimit SHORT = new SearchLimit(60_000_000, Long.MAX_VALUE);

  @Test
  void aStoppedSearchIsNeverWorseThanGreedyAndExchanges() {
    int stopped = 0;
    int better = 0;
    for (int seed = 1; seed <= 32; seed++) {
      SourcingInstance instance = order(new Random(seed));
      long simple = greedyAndExchanges(instance);

      SourcingPlan plan = ExactSolver.solve(instance, SHORT);

      Feasibility.check(instance, plan);
      assertThat(plan.cost()).as("order %d", seed).isLessThanOrEqualTo(simple);
      stopped += plan.isProvenBest() ? 0 : 1;
      better += plan.cost() < simple ? 1 : 0;
    }
    assertThat(stopped).isGreaterThan(20);
    assertThat(better).isPositive();
  }

  private static SourcingInstance order(Random random) {
    int lines = 80 + random.nextInt(21);
    int sources = 60 + random.nextInt(61);
    int[] quantity = new int[lines];
    Arrays.setAll(quantity, line -> 1 + random.nextInt(3));
    int[][] stock = new int[sources][lines];
    long[] fixed = new long[sources];
    long[][] perUnit = new long[sources][lines];
    for (int s = 0; s < sources; s++) {
      int km = random.nextInt(4_000);
      fixed[s] = 6_500 + Math.round(1.2 * km);
      Arrays.fill(perUnit[s], Math.round(0.4 * km));
      Arrays.setAll(stock[s], line -> random.nextInt(3) == 0 ? 5 : 0);
    }
    long[] unassigned = new long[lines];
    Arrays.fill(unassigned, 10_000_000);
    return SourcingInstance.of(true, quantity, stock, fixed, perUnit, unassigned)
        .withMaxSources(3 + random.nextInt(4), SourcingInstance.unlimited(lines));
  }

  // Sources are added while one saves, then exchanged one for one while that saves.
  private static long greedyAndExchanges(SourcingInstance instance) {
    boolean[] open = new boolean[instance.sources()];
    long cost = cost(instance, open);
    for (int count = 0; count < instance.maxSources(); count++) {
      int best = -1;
      for (int s = 0; s < open.length; s++) {
        if (!open[s]) {
          open[s] = true;
          long now = cost(instance, open);
          open[s] = false;
          if (now < cost) {
            cost = now;
            best = s;
          }
        }
      }
      if (best >= 0) {
        open[best] = true;
      }
    }
    return exchanged(instance, open, cost);
  }

  private static long exchanged(SourcingInstance instance, boolean[] open, long start) {
    long cost = start;
    boolean better = true;
    while (better) {
      better = false;
      for (int out = 0; out < open.length; out++) {
        for (int in = 0; in < open.length; in++) {
          if (open[out] && !open[in]) {
            open[out] = false;
            open[in] = true;
            long now = cost(instance, open);
            better |= now < cost;
            if (now >= cost) {
              open[out] = true;
              open[in] = false;
            }
            cost = Math.min(cost, now);
          }
        }
      }
    }
    return cost;
  }

  private static long cost(SourcingInstance instance, boolean[] open) {
    long cost = 0;
    for (int s = 0; s < open.length; s++) {
      cost += open[s] ? instance.fixed()[s] : 0;
    }
    for (int line = 0; line < instance.items(); line++) {
      long least = instance.unassigned()[line];
      for (int s = 0; s < open.length; s++) {
        if (open[s] && instance.stock()[s][line] >= instance.quantity()[line]) {
          least = Math.min(least, instance.perUnit()[s][line]);
        }
      }
      cost += least * instance.quantity()[line];
    }
    return cost;
  }
}
