package io.waymark.fulfillment.optimizer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.waymark.fulfillment.optimizer.batch.BatchOutcome.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchPlanningTest {

  private static final Effort SMALL = new Effort(300, 4_000, Duration.ofMinutes(1), 0, 1, 7);

  @Test
  void theBoundIsBelowTheBestPlanAndThePlanIsHardlyAbove() {
    SplittableRandom random = new SplittableRandom(11);
    int best = 0;
    double above = 0;
    for (int i = 0; i < 150; i++) {
      BatchProblem problem = small(random, 3, 2 + random.nextInt(2));
      double least = PlansOfBatches.least(problem);

      BatchOutcome outcome = BatchPlanner.plan(problem, SMALL, BatchProgress.SILENT);

      assertThat(outcome.lowerBound()).as("bound of %d", i).isLessThanOrEqualTo(least + 1e-6);
      assertThat(PlansOfBatches.cost(problem, outcome.sources()))
          .as("plan %d", i)
          .isCloseTo(outcome.cost(), within(1e-6));
      assertThat(outcome.cost()).isGreaterThan(least - 1e-6);
      above = Math.max(above, outcome.cost() / least - 1);
      best += outcome.cost() < least + 1e-6 ? 1 : 0;
    }
    assertThat(best).as("plans that are the best").isGreaterThan(140);
    assertThat(above).as("distance of the others").isLessThan(0.05);
  }

  @Test
  void anOrderAloneIsPlannedExactly() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      BatchProblem problem = small(random, 1, 4);
      BatchOutcome outcome = BatchPlanner.plan(problem, SMALL, BatchProgress.SILENT);
      assertThat(outcome.cost()).isCloseTo(PlansOfBatches.least(problem), within(1e-9));
    }
  }

  @Test
  void theLastUnitGoesToTheOrderThatLosesMostWithoutIt() {
    BatchOrder flexible = order(new double[] {5, 6}, 1, 100);
    BatchOrder stuck = order(new double[] {5, 30}, 1, 100);
    BatchProblem problem = new BatchProblem(2, 1, new int[][] {{1, 1}}, List.of(flexible, stuck));

    BatchOutcome outcome = BatchPlanner.plan(problem, SMALL, BatchProgress.SILENT);

    assertThat(outcome.sources()).isDeepEqualTo(new int[][] {{1}, {0}});
    assertThat(outcome.gap()).isLessThan(1e-3);
    assertThat(outcome.prices()[0][0]).isGreaterThan(0.9);
  }

  @Test
  void aLimitOnWholeLinesMakesTheBoundTight() {
    // Three units do not serve two lines of two; without that knowledge the bound is 40.
    BatchOrder two = order(new double[] {10}, 2, 50);
    BatchProblem problem = new BatchProblem(1, 1, new int[][] {{3}}, List.of(two, two));

    BatchOutcome outcome = BatchPlanner.plan(problem, SMALL, BatchProgress.SILENT);

    assertThat(outcome.cost()).isEqualTo(60);
    assertThat(outcome.lowerBound()).isBetween(55.0, 60.0);
  }

  @Test
  void aBatchOfRetailOrdersIsPlannedWithinItsStockNearItsBoundAndBelowGreedy() {
    BatchProblem problem = RandomBatches.batch(300, 20, 80, 3);
    Effort effort = new Effort(600, 40_000, Duration.ofMinutes(1), 0, 2, 1);

    BatchOutcome outcome = BatchPlanner.plan(problem, effort, BatchProgress.SILENT);

    double greedy = PlansOfBatches.cost(problem, NearestSource.plan(problem));
    assertThat(PlansOfBatches.cost(problem, outcome.sources()))
        .isCloseTo(outcome.cost(), within(1e-6));
    assertThat(outcome.gap()).isLessThan(0.01);
    assertThat(outcome.cost()).isLessThan(0.95 * greedy);
  }

  @Test
  void theSameSeedGivesTheSamePlanOnTwoThreads() {
    BatchProblem problem = RandomBatches.batch(200, 12, 50, 9);
    Effort effort = new Effort(200, 10_000, Duration.ofMinutes(1), 0, 2, 42);

    BatchOutcome one = BatchPlanner.plan(problem, effort, BatchProgress.SILENT);
    BatchOutcome other = BatchPlanner.plan(problem, effort, BatchProgress.SILENT);

    assertThat(one.sources()).isDeepEqualTo(other.sources());
    assertThat(one.lowerBound()).isEqualTo(other.lowerBound());
    assertThat(one.moves()).isEqualTo(other.moves());
  }

  @Test
  void noTimeAtAllStillGivesAPlanThatKeepsToTheStock() {
    BatchProblem problem = RandomBatches.batch(200, 12, 50, 4);

    BatchOutcome outcome =
        BatchPlanner.plan(problem, SMALL.within(Duration.ZERO), BatchProgress.SILENT);

    assertThat(outcome.ending()).isEqualTo(Ending.TIME_LIMIT);
    assertThat(PlansOfBatches.cost(problem, outcome.sources()))
        .isCloseTo(outcome.cost(), within(1e-6));
    assertThat(outcome.lowerBound()).isLessThanOrEqualTo(outcome.cost());
  }

  @Test
  void progressRisesAndCancellingGivesTheBestPlanSoFar() {
    BatchProblem problem = RandomBatches.batch(200, 12, 50, 4);
    List<BatchProgress.State> heard = new ArrayList<>();

    BatchOutcome outcome =
        BatchPlanner.plan(
            problem,
            SMALL,
            state -> {
              heard.add(state);
              return state.phase() != BatchProgress.Phase.IMPROVING;
            });

    assertThat(outcome.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(heard).extracting(BatchProgress.State::percent).isSorted();
    assertThat(heard.get(heard.size() - 1).percent()).isEqualTo(100);
    assertThat(PlansOfBatches.cost(problem, outcome.sources())).isFinite();
  }

  @Test
  void plentyOfStockIsProvenBestAtOnce() {
    BatchProblem tight = RandomBatches.batch(100, 8, 30, 2);
    int[][] plenty = new int[tight.skus()][tight.sources()];
    Arrays.stream(plenty).forEach(ofSku -> Arrays.fill(ofSku, 1_000));

    BatchOutcome outcome =
        BatchPlanner.plan(
            new BatchProblem(8, 30, plenty, tight.orders()), SMALL, BatchProgress.SILENT);

    assertThat(outcome.gap()).isZero();
    assertThat(outcome.ending()).isEqualTo(Ending.GOOD_ENOUGH);
  }

  @Test
  void anEmptyBatchCostsNothing() {
    BatchOutcome outcome =
        BatchPlanner.plan(
            new BatchProblem(1, 1, new int[][] {{5}}, List.of()), SMALL, BatchProgress.SILENT);
    assertThat(outcome.cost()).isZero();
    assertThat(outcome.gap()).isZero();
  }

  @Test
  void wrongShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order(new double[] {1}, 0, 1))
        .withMessageContaining("1 unit or more");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BatchProblem(
                    2, 1, new int[][] {{1, 1}}, List.of(order(new double[] {1}, 1, 1))))
        .withMessageContaining("every source");
  }

  private static BatchOrder order(double[] costs, int quantity, double unassigned) {
    return new BatchOrder(
        new int[] {0},
        new int[] {quantity},
        1,
        Integer.MAX_VALUE,
        false,
        new double[costs.length],
        new double[][] {costs},
        new double[] {unassigned},
        0);
  }

  private static BatchProblem small(SplittableRandom random, int orders, int mostLines) {
    int sources = orders == 1 ? 4 : 3;
    int skus = 4;
    int[][] stock = new int[skus][];
    Arrays.setAll(stock, sku -> random.ints(sources, 0, 4).toArray());
    List<BatchOrder> list = new ArrayList<>();
    for (int o = 0; o < orders; o++) {
      int lines = 1 + random.nextInt(Math.min(mostLines, orders == 1 ? 4 : 2));
      double[] shipment = random.doubles(sources, 1, 12).toArray();
      if (random.nextInt(4) == 0) {
        shipment[random.nextInt(sources)] = Double.POSITIVE_INFINITY;
      }
      double[][] line = new double[lines][];
      Arrays.setAll(line, l -> random.doubles(sources, 0, 8).toArray());
      list.add(
          new BatchOrder(
              random.ints(0, skus).distinct().limit(lines).toArray(),
              random.ints(lines, 1, 3).toArray(),
              1,
              1 + random.nextInt(3),
              random.nextInt(3) == 0,
              shipment,
              line,
              random.doubles(lines, 5, 40).toArray(),
              random.nextInt(2) * 10));
    }
    return new BatchProblem(sources, skus, stock, list);
  }
}
