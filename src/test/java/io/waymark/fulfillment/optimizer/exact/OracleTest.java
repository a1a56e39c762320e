package io.waymark.fulfillment.optimizer.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Thousands of random instances, each solved by us and by OR-Tools: the same least cost. */
class OracleTest {

  @Test
  void wholeLinesCostWhatTheOracleSays() {
    compare(new RandomInstances(1, true, 5, 4, 4), 1_500, ExactSolver::solve);
    compare(new RandomInstances(2, true, 12, 8, 6), 500, ExactSolver::solve);
  }

  @Test
  void linesSplitByQuantityCostWhatTheOracleSays() {
    compare(new RandomInstances(3, false, 5, 4, 4), 1_500, ExactSolver::solve);
    compare(new RandomInstances(4, false, 12, 8, 6), 400, ExactSolver::solve);
  }

  @Test
  void oneLineSplitByQuantityCostsWhatTheOracleSays() {
    compare(new RandomInstances(5, false, 12, 1, 60), 700, ExactSolver::solve);
  }

  @Test
  void branchAndBoundIsExactWhereTheDynamicProgramWouldBeFaster() {
    compare(new RandomInstances(6, true, 6, 5, 5), 1_000, OracleTest::byBranchAndBound);
    compare(new RandomInstances(7, false, 9, 1, 40), 300, OracleTest::byBranchAndBound);
  }

  @Test
  void ordersTooLargeForAnyDynamicProgramCostWhatTheOracleSays() {
    compare(new RandomInstances(10, true, 6, 18, 5), 150, ExactSolver::solve);
    compare(new RandomInstances(11, true, 10, 14, 12), 150, ExactSolver::solve);
  }

  @Test
  void manyLinesSplitAmongManySourcesLieBetweenBoundAndCost() {
    RandomInstances instances = new RandomInstances(12, false, 50, 25, 6);
    int proven = 0;
    for (int i = 0; i < 15; i++) {
      SourcingInstance instance = instances.next();
      SourcingPlan plan = ExactSolver.solve(instance);
      long least = Oracle.leastCost(instance);
      assertThat(least).as("instance %d", i).isBetween(plan.lowerBound(), plan.cost());
      Feasibility.check(instance, plan);
      proven += plan.isProvenBest() ? 1 : 0;
    }
    assertThat(proven).isGreaterThan(10);
  }

  @Test
  void sourcesInTurnAreExactWhereThePartitionWouldBeFaster() {
    compare(
        new RandomInstances(8, true, 5, 5, 5),
        500,
        instance -> {
          Prepared prepared = new Prepared(instance);
          return prepared.sources == 0
              ? SourcingPlan.nothing(instance)
              : SourcesInTurn.solve(prepared);
        });
  }

  @Test
  void aStoppedSearchKeepsItsPlanFeasibleAndItsBoundBelow() {
    RandomInstances instances = new RandomInstances(9, false, 12, 8, 6);
    int stopped = 0;
    for (int i = 0; i < 300; i++) {
      SourcingInstance instance = instances.next();
      SourcingPlan plan = ExactSolver.solve(instance, new SearchLimit(0, Long.MAX_VALUE));
      Feasibility.check(instance, plan);
      long least = ExactSolver.solve(instance).cost();
      assertThat(plan.lowerBound()).isLessThanOrEqualTo(least);
      assertThat(plan.cost()).isGreaterThanOrEqualTo(least);
      assertThat(plan.gap() == 0).isEqualTo(plan.isProvenBest());
      stopped += plan.isProvenBest() ? 0 : 1;
    }
    assertThat(stopped).isPositive();
  }

  private static SourcingPlan byBranchAndBound(SourcingInstance instance) {
    return new BranchAndBound(new Prepared(instance).trimmed(), SearchLimit.ORDER).solve();
  }

  private static void compare(
      RandomInstances instances, int count, Function<SourcingInstance, SourcingPlan> solver) {
    for (int i = 0; i < count; i++) {
      SourcingInstance instance = instances.next();

      SourcingPlan plan = solver.apply(instance);

      assertThat(plan.cost()).as("instance %d", i).isEqualTo(Oracle.leastCost(instance));
      assertThat(plan.isProvenBest()).as("proof of instance %d", i).isTrue();
      Feasibility.check(instance, plan);
    }
  }
}
