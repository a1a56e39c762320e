package io.waymark.fulfillment.sourcing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.PlanRequest.Split;
import io.waymark.kernel.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plans against every assignment there is, on thousands of small random orders. */
class ExactPlansTest {

  private static final int ORDERS = 3_000;

  @Test
  void wholeLinesAreAssignedAsManyAsPossibleAtTheLeastCost() {
    compare(new Random(1), Split.BY_LINE, 4, 5, 3);
  }

  @Test
  void completeOrdersShipAtTheLeastCostOrNotAtAll() {
    compare(new Random(2), Split.COMPLETE_ORDER, 4, 5, 3);
  }

  @Test
  void ordersThatMustNotBeSplitShipFromTheCheapestSourceThatHasAllOrNotAtAll() {
    compare(new Random(3), Split.NONE, 4, 5, 3);
  }

  @Test
  void linesSplitByQuantityAreAssignedAsManyAsPossibleAtTheLeastCost() {
    compare(new Random(4), Split.BY_QUANTITY, 3, 4, 3);
  }

  @Test
  void manyUnitsOfOneLineAreSplitAtTheLeastCost() {
    compare(new Random(5), Split.BY_QUANTITY, 1, 6, 9);
  }

  private static void compare(Random random, Split split, int lines, int sources, int units) {
    int shipping = 0;
    for (int i = 0; i < ORDERS; i++) {
      RandomOrder order = RandomOrder.next(random, split, lines, sources, units);

      SourcedOrder plan = order.plan();

      EveryAssignment.Best best = EveryAssignment.of(order);
      int shipped = plan.loads().stream().mapToInt(Load::units).sum();
      assertThat(shipped).as("units of order %d: %s", i, order).isEqualTo(best.units());
      assertThat(plan.cost()).as("cost of order %d: %s", i, order).isCloseTo(best.cost(), nearly());
      assertThat(plan.lowerBound()).isEqualTo(plan.cost());
      checkConsistent(order, plan);
      shipping += plan.loads().isEmpty() ? 0 : 1;
    }
    assertThat(shipping).isBetween(ORDERS / 10, ORDERS - 1);
  }

  private static void checkConsistent(RandomOrder order, SourcedOrder plan) {
    Map<Integer, Integer> byLine = new HashMap<>();
    double sum = 0;
    for (Load load : plan.loads()) {
      Map<Sku, Integer> taken =
          load.lines().stream().collect(groupingBy(Line::sku, summingInt(Line::quantity)));
      taken.forEach((sku, n) -> assertThat(load.at().stock().get(sku)).isGreaterThanOrEqualTo(n));
      load.lines().forEach(line -> byLine.merge(line.line(), line.quantity(), Integer::sum));
      sum += load.cost();
    }
    plan.shortages().forEach(line -> byLine.merge(line.line(), line.quantity(), Integer::sum));
    assertThat(byLine)
        .isEqualTo(
            order.lines().stream().collect(groupingBy(Line::line, summingInt(Line::quantity))));
    assertThat(sum).isCloseTo(plan.cost(), nearly());
  }

  private static org.assertj.core.data.Offset<Double> nearly() {
    return within(1e-6);
  }
}
