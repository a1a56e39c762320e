package io.waymark.fulfillment.optimizer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Prices of single lines make the bound one of whole lines. */
class LineDecompositionTest {

  @Test
  void aLineOfTwoDoesNotShareThreeUnitsWithTwoLinesOfOne() {
    // By prices per unit half of the two ships beside both ones, for 30. Whole lines cost 40.
    BatchOrder two = order(10, 2, 30);
    BatchOrder one = order(5, 1, 25);
    BatchProblem problem = new BatchProblem(1, 1, new int[][] {{3}}, List.of(two, one, one));

    BatchOutcome outcome =
        BatchPlanner.plan(
            problem, new Effort(600, 2_000, Duration.ofMinutes(1), 0, 1, 1), BatchProgress.SILENT);

    assertThat(outcome.cost()).isCloseTo(PlansOfBatches.least(problem), within(1e-9));
    assertThat(outcome.gap()).isLessThan(1e-3);
  }

  @Test
  void theBoundNeverFallsAndOftenRisesWhereLinesWantSeveralUnits() {
    int risen = 0;
    for (int seed = 1; seed <= 10; seed++) {
      BatchProblem problem = RandomBatches.batch(120, 10, 25, 20, seed);
      try (Workers workers = new Workers(1)) {
        ScarceStock scarce = new ScarceStock(problem);
        PricedOrder[] orders = orders(problem, scarce);
        Volume volume = priced(orders, scarce, workers);

        LineDecomposition lines = new LineDecomposition(orders, scarce, volume.worth(), workers);
        double start = lines.bound();
        for (int i = 0; i < 300; i++) {
          lines.step(1.003 * lines.bound());
        }

        assertThat(start).isGreaterThanOrEqualTo(volume.bound() - 1e-6);
        assertThat(lines.bound()).isGreaterThanOrEqualTo(start);
        risen += lines.bound() > 1.0005 * volume.bound() ? 1 : 0;
      }
    }
    assertThat(risen).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whatAPairIsWorthIsTheMostOfAllSetsOfLinesThatFit() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      int units = 1 + random.nextInt(8);
      List<BatchOrder> list = new ArrayList<>();
      int count = 3 + random.nextInt(8);
      for (int o = 0; o < count; o++) {
        list.add(order(1, 1 + random.nextInt(Math.min(3, units)), 30));
      }
      list.add(order(1, units, 30));
      BatchProblem problem = new BatchProblem(1, 1, new int[][] {{units}}, list);
      ScarceStock scarce = new ScarceStock(problem);
      LineStock stock = new LineStock(orders(problem, scarce), scarce);
      double[] worth = random.doubles(stock.entries(), 0, 10).toArray();
      double[] share = new double[stock.entries()];

      double most = stock.choose(0, worth, share);

      assertThat(most).isCloseTo(most(problem, worth, 0, units), within(1e-9));
      double taken = 0;
      double value = 0;
      for (int e = 0; e < share.length; e++) {
        taken += share[e] * list.get(e).quantities()[0];
        value += share[e] * worth[e];
      }
      assertThat(taken).isLessThanOrEqualTo(units);
      assertThat(value).isCloseTo(most, within(1e-9));
    }
  }

  @Test
  void muchStockIsWorthWhatItsUnitsAre() {
    List<BatchOrder> list = new ArrayList<>();
    for (int o = 0; o < 40; o++) {
      list.add(order(1, 2 + o % 2, 30));
    }
    BatchProblem problem = new BatchProblem(1, 1, new int[][] {{70}}, list);
    ScarceStock scarce = new ScarceStock(problem);
    LineStock stock = new LineStock(orders(problem, scarce), scarce);
    double[] worth = new double[stock.entries()];
    for (int e = 0; e < worth.length; e++) {
      worth[e] = list.get(e).quantities()[0] == 2 ? 4 : 3;
    }
    double[] share = new double[worth.length];

    // Twenty lines of two are worth 2 a unit, then ten of three 1 a unit.
    assertThat(stock.choose(0, worth, share)).isCloseTo(20 * 4 + 30, within(1e-9));
  }

  private static double most(BatchProblem problem, double[] worth, int line, int left) {
    if (line == worth.length) {
      return 0;
    }
    double without = most(problem, worth, line + 1, left);
    int quantity = problem.orders().get(line).quantities()[0];
    return quantity > left
        ? without
        : Math.max(without, worth[line] + most(problem, worth, line + 1, left - quantity));
  }

  private static PricedOrder[] orders(BatchProblem problem, ScarceStock scarce) {
    return problem.orders().stream()
        .map(order -> new PricedOrder(order, problem.stock(), scarce))
        .toArray(PricedOrder[]::new);
  }

  private static Volume priced(PricedOrder[] orders, ScarceStock scarce, Workers workers) {
    Shares shares = new Shares(orders, scarce.slots(), workers);
    Volume volume = new Volume(scarce, shares, new double[scarce.limits().length]);
    volume.start();
    while (!volume.stalled() && volume.steps() < 1_000) {
      volume.step(1.05 * volume.bound());
    }
    return volume;
  }

  private static BatchOrder order(double cost, int quantity, double unassigned) {
    return new BatchOrder(
        new int[] {0},
        new int[] {quantity},
        1,
        1,
        false,
        new double[1],
        new double[][] {{cost}},
        new double[] {unassigned},
        0);
  }
}
