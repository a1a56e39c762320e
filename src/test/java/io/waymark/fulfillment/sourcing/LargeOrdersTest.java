package io.waymark.fulfillment.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.constraints.MaximumSources;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.fulfillment.costs.FixedPerShipment;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargeOrdersTest {

  @Test
  void twelveLinesAndAHundredSourcesAreProvenBest() {
    SourcedOrder plan = plan(12, 100, 4);

    assertThat(plan.loads()).hasSizeLessThanOrEqualTo(4);
    assertThat(plan.lowerBound()).isPositive().isEqualTo(plan.cost());
  }

  @Test
  void linesThatShareASkuAreProvenBestToo() {
    Sku same = new Sku("SAME");
    List<Line> lines = new ArrayList<>();
    List<CandidateSource> sources = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(new Line(i + 1, same, 1 + i % 4));
      sources.add(Sourcings.source("S" + (10 + i), 100 + i, Map.of(same, 6)));
    }

    SourcedOrder plan = plan(lines, sources, 5);

    // Twelve lines of 30 units; five sources of 6 units pack them without a gap.
    assertThat(plan.shortages()).isEmpty();
    assertThat(plan.loads()).hasSize(5);
    assertThat(plan.lowerBound()).isEqualTo(plan.cost());
  }

  @Test
  void twentyLinesAreProvenBestByBranchAndBound() {
    SourcedOrder plan = plan(20, 60, null);

    assertThat(plan.shortages()).isEmpty();
    assertThat(plan.lowerBound()).isEqualTo(plan.cost());
  }

  // Stock at a third of the sources makes it a set covering problem, whose relaxation is weak.
  @Test
  void ordersBeyondTwelveLinesSayHowFarFromTheBestTheyCanBe() {
    SourcedOrder plan = plan(80, 120, null);

    assertThat(plan.shortages()).isEmpty();
    assertThat(plan.lowerBound()).isPositive().isLessThanOrEqualTo(plan.cost());
    assertThat(plan.cost()).isLessThan(plan.lowerBound() * 2);
  }

  @Test
  void ordersOfAMillionUnitsAreProvenBestToAHundredThousandth() {
    SourcedOrder plan = ofUnits(1_000_000);

    assertThat(plan.shortages()).isEmpty();
    assertThat(plan.cost()).isCloseTo(6.5 + 0.0004 * 100 * 1e6 + 0.0012 * 100, within(1e-6));
    assertThat(plan.lowerBound()).isBetween(plan.cost() * (1 - 1e-5), plan.cost());
  }

  // Beyond what requests may ask for: whole numbers of 64 bits are too coarse to prove it.
  @Test
  void aCostThatRoundingBlursIsRightAndNotSaidToBeProvenBest() {
    SourcedOrder plan = ofUnits(2_000_000_000);

    assertThat(plan.cost()).isCloseTo(6.5 + 0.0004 * 100 * 2e9 + 0.0012 * 100, within(1.0));
    assertThat(plan.lowerBound()).isLessThan(plan.cost());
  }

  private static SourcedOrder ofUnits(int units) {
    Sku nail = new Sku("NAIL");
    return plan(
        List.of(new Line(1, nail, units)),
        List.of(Sourcings.source("S1", 100, Map.of(nail, units))),
        null);
  }

  private static SourcedOrder plan(int count, int sources, Integer maxSources) {
    Random random = new Random(count * 31L + sources);
    List<Line> lines = new ArrayList<>();
    for (int line = 1; line <= count; line++) {
      lines.add(new Line(line, new Sku("SKU-" + line), 1 + random.nextInt(3)));
    }
    List<CandidateSource> candidates = new ArrayList<>();
    for (int i = 0; i < sources; i++) {
      Map<Sku, Integer> stock = new HashMap<>();
      lines.stream().filter(d -> random.nextInt(3) == 0).forEach(d -> stock.put(d.sku(), 5));
      candidates.add(Sourcings.source("S" + (100 + i), random.nextInt(4_000), stock));
    }
    return plan(lines, candidates, maxSources);
  }

  private static SourcedOrder plan(
      List<Line> lines, List<CandidateSource> sources, Integer maxSources) {
    Strategy strategy =
        Sourcings.strategy(
            List.of(new FixedPerShipment(6.5), new Distance(0.0012, 0.0004, false)),
            List.of(new Setting(false, 0, new MaximumSources(maxSources, null))),
            SoftConstraints.TWO_PASSES);
    return new Sourcings().plan(strategy, sources, lines.toArray(Line[]::new));
  }
}
