package io.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.PlanRequest.Split;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.fulfillment.sourcing.OrderSourcing;
import io.waymark.fulfillment.sourcing.SourcedOrder;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One order from its strategy to the explained plan, without the database: screening, numbers, the
 * solver, and the reasons of every line. CPU time of the planning thread.
 */
@Tag("benchmark")
class PlanningBenchmark {

  private static final int WARM_UP = Integer.getInteger("benchmark.planning.warmup", 2_000);
  private static final int MEASURED = Integer.getInteger("benchmark.planning.orders", 2_000);
  private static final Strategy CHEAPEST =
      new Strategy(
          "cheapest",
          "Cheapest",
          Strategy.Objective.CHEAPEST,
          Strategy.Costs.examples(),
          null,
          null,
          true,
          true);

  private final Random random = new Random(11);

  @Test
  void explainedPlans() {
    measure("50 sources, 5 whole lines", 50, 5, Split.BY_LINE);
    measure("50 sources, 5 lines by quantity", 50, 5, Split.BY_QUANTITY);
    measure("200 sources, 12 whole lines", 200, 12, Split.BY_LINE);
  }

  private void measure(String what, int sources, int lines, Split split) {
    List<CandidateSource> candidates = candidates(sources, lines);
    double[] micros = new double[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      OrderFacts order = order(lines, split);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      SourcedOrder plan = OrderSourcing.plan(List.of(CHEAPEST), order, candidates);
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThat(plan.lines()).hasSize(lines);
      if (i >= 0) {
        micros[i] = (end - start) / 1e3;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-34s p50 %8.0f us   p99 %8.0f us%n",
        what, micros[MEASURED / 2], micros[MEASURED * 99 / 100]);
  }

  private List<CandidateSource> candidates(int sources, int skus) {
    List<CandidateSource> candidates = new ArrayList<>();
    for (int s = 0; s < sources; s++) {
      Map<Sku, Integer> stock = new HashMap<>();
      for (int k = 0; k < 2 * skus; k++) {
        if (random.nextInt(4) > 0) {
          stock.put(new Sku("SKU-" + k), random.nextInt(12));
        }
      }
      double km = 20 + random.nextInt(4_000);
      candidates.add(
          new CandidateSource(
              new Source(
                  new LocationId("SOURCE-%03d".formatted(s)),
                  "A source",
                  Source.Kind.values()[random.nextInt(3)],
                  null,
                  new GeoPoint(0, 0),
                  "p",
                  true),
              km,
              1.2 * km,
              stock,
              true,
              0,
              0));
    }
    return candidates;
  }

  private OrderFacts order(int lines, Split split) {
    List<Line> wanted = new ArrayList<>();
    int first = random.nextInt(lines);
    for (int line = 1; line <= lines; line++) {
      wanted.add(new Line(line, new Sku("SKU-" + (first + line - 1)), 1 + random.nextInt(4)));
    }
    return new OrderFacts(
        wanted,
        PlanRequest.Terms.none(),
        split,
        Set.of(),
        Instant.now(),
        Map.of(),
        Map.of(),
        Map.of(),
        ScarcityPrices.NONE);
  }
}
