package io.waymark.fulfillment.optimizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.kernel.LocationId;
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
  void moreSourcesAndCapacitiesThanAPlanNeedsChangeNothing() {
    RandomProblems problems = new RandomProblems(5, 5, 5, 3);

    for (int i = 0; i < 500; i++) {
      Problem problem = problems.next(i % 2 == 0, false);
      Map<LocationId, Limits.Capacity> roomy = new HashMap<>();
      problem.sites().forEach(s -> roomy.put(s.location(), new Limits.Capacity(1_000, 1_000)));

      Result limited = Optimizer.optimize(problem.withLimits(Limits.NONE.withCapacities(roomy)));

      assertThat(limited.cost()).isEqualTo(Optimizer.optimize(problem).cost());
    }
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
