package io.waymark.fulfillment.optimizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The optimizer against every assignment there is, on thousands of small random orders. */
class ExactnessTest {

  private static final int ORDERS = 4_000;

  @Test
  void wholeLinesAreAssignedAsManyAsPossibleAtTheLeastCost() {
    compare(new RandomProblems(1, 4, 5, 3), true, false);
  }

  @Test
  void completeOrdersShipAtTheLeastCostOrNotAtAll() {
    compare(new RandomProblems(2, 4, 5, 3), true, true);
  }

  @Test
  void linesSplitByQuantityAreAssignedAsManyAsPossibleAtTheLeastCost() {
    compare(new RandomProblems(3, 3, 4, 3), false, false);
  }

  @Test
  void manyUnitsOfOneLineAreSplitAtTheLeastCost() {
    compare(new RandomProblems(4, 1, 6, 9), false, false);
  }

  @Test
  void theSearchOverSourcesIsExactForWholeLinesOfDifferentSkus() {
    RandomProblems problems = new RandomProblems(5, 5, 5, 3);

    for (int i = 0; i < ORDERS; i++) {
      Problem problem = problems.next(true, false);
      long skus = problem.demands().stream().map(Demand::sku).distinct().count();
      Instance instance =
          Instance.of(problem.demands(), problem.sites(), problem.terms(), problem.maxSources());
      if (skus == problem.demands().size() && instance.sites() > 0) {
        Assignment search = SiteSetSearch.solve(instance, true);
        Assignment inTurn = SitesInTurn.solve(instance);
        assertThat(search.cost()).as("order %d", i).isEqualTo(inTurn.cost());
        assertThat(search.lowerBound()).isEqualTo(search.cost());
      }
    }
  }

  @Test
  void withoutRoomForEveryNodeTheLowerBoundStaysBelowTheBest() {
    RandomProblems problems = new RandomProblems(6, 14, 8, 3);

    for (int i = 0; i < 300; i++) {
      Problem problem = problems.next(true, false);
      Instance instance =
          Instance.of(problem.demands(), problem.sites(), problem.terms(), problem.maxSources());
      Assignment search = SiteSetSearch.solve(instance, true);
      assertThat(search.lowerBound()).isLessThanOrEqualTo(search.cost());
      if (problem.demands().size() <= 10) {
        Assignment exact = SitesInTurn.solve(instance);
        long exactUnits = units(exact);
        assertThat(units(search)).isLessThanOrEqualTo(exactUnits);
        if (units(search) == exactUnits) {
          assertThat(search.lowerBound()).isLessThanOrEqualTo(exact.cost());
        } else {
          assertThat(search.lowerBound()).isZero();
        }
      }
    }
  }

  private static long units(Assignment assignment) {
    return java.util.Arrays.stream(assignment.units()).mapToLong(Instance::sum).sum();
  }

  private static void compare(RandomProblems problems, boolean wholeLines, boolean complete) {
    for (int i = 0; i < ORDERS; i++) {
      Problem problem = problems.next(wholeLines, complete);

      Result result = Optimizer.optimize(problem);

      BruteForce.Best best = BruteForce.solve(problem);
      int shipped = result.loads().stream().mapToInt(ExactnessTest::units).sum();
      assertThat(shipped).as("units of order %d: %s", i, problem).isEqualTo(best.units());
      assertThat(result.cost())
          .as("cost of order %d: %s", i, problem)
          .isCloseTo(best.cost(), within(1e-6));
      assertThat(result.lowerBound()).isEqualTo(result.cost());
      checkFeasible(problem, result);
    }
  }

  private static void checkFeasible(Problem problem, Result result) {
    assertThat(result.loads().size()).isLessThanOrEqualTo(problem.maxSources());
    Map<Integer, Integer> byLine = new HashMap<>();
    for (Result.Load load : result.loads()) {
      assertThat(problem.constraints())
          .allMatch(rule -> rule.removes(load.site(), problem.demands()).isEmpty());
      Map<Sku, Integer> taken =
          load.demands().stream().collect(groupingBy(Demand::sku, summingInt(Demand::quantity)));
      taken.forEach(
          (sku, units) -> assertThat(load.site().available(sku)).isGreaterThanOrEqualTo(units));
      load.demands().forEach(line -> byLine.merge(line.line(), line.quantity(), Integer::sum));
    }
    result.shortages().forEach(line -> byLine.merge(line.line(), line.quantity(), Integer::sum));
    assertThat(byLine).isEqualTo(quantities(problem.demands()));
    double sum = result.loads().stream().mapToDouble(Result.Load::cost).sum();
    assertThat(sum).isCloseTo(result.cost(), within(1e-6));
  }

  private static Map<Integer, Integer> quantities(List<Demand> demands) {
    return demands.stream().collect(groupingBy(Demand::line, summingInt(Demand::quantity)));
  }

  private static int units(Result.Load load) {
    return load.demands().stream().mapToInt(Demand::quantity).sum();
  }
}
