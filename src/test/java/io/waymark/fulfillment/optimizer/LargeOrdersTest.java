package io.waymark.fulfillment.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.optimizer.costs.CostTerm;
import io.waymark.fulfillment.optimizer.costs.FixedPerShipment;
import io.waymark.fulfillment.optimizer.costs.ShippingByDistance;
import io.waymark.fulfillment.optimizer.exact.SearchLimit;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargeOrdersTest {

  private static final List<CostTerm> TERMS =
      List.of(new FixedPerShipment(6.5), new ShippingByDistance(0.0012, 0.0004));

  @Test
  void twelveLinesAndAHundredSourcesAreProvenBest() {
    Result result = Optimizer.optimize(problem(12, 100, true, 4));

    assertThat(result.lowerBound()).isEqualTo(result.cost());
  }

  @Test
  void linesThatShareASkuAreProvenBestToo() {
    Map<Sku, Integer> six = Map.of(new Sku("SAME"), 6);
    List<Demand> demands = new ArrayList<>();
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      demands.add(new Demand(i + 1, new Sku("SAME"), 1 + i % 4));
      sites.add(new Site(new LocationId("S" + (10 + i)), "STORE", 100 + i, true, false, six));
    }

    Result result =
        Optimizer.optimize(new Problem(demands, sites, true, false, 5, List.of(), TERMS));

    // Twelve lines of 30 units; five sources of 6 units pack them without a gap.
    assertThat(result.shortages()).isEmpty();
    assertThat(result.loads()).hasSize(5);
    assertThat(result.lowerBound()).isEqualTo(result.cost());
  }

  // Stock at a third of the sources makes it a set covering problem, whose relaxation is weak.
  @Test
  void ordersBeyondTwelveLinesSayHowFarFromTheBestTheyCanBe() {
    Result result = Optimizer.optimize(problem(80, 120, true, Integer.MAX_VALUE));

    assertThat(result.shortages()).isEmpty();
    assertThat(result.lowerBound()).isPositive().isLessThan(result.cost());
    assertThat(result.cost()).isLessThan(result.lowerBound() * 2);
  }

  @Test
  void twentyLinesAreProvenBestByBranchAndBound() {
    Result result = Optimizer.optimize(problem(20, 60, true, Integer.MAX_VALUE));

    assertThat(result.shortages()).isEmpty();
    assertThat(result.gap()).isZero();
  }

  @Test
  void aSearchThatIsStoppedSaysHowFarFromTheBestItCanBe() {
    Problem problem = problem(80, 120, true, 9);

    Result stopped = Optimizer.optimize(problem, new SearchLimit(1, Long.MAX_VALUE));

    assertThat(stopped.lowerBound()).isPositive().isLessThan(stopped.cost());
    assertThat(stopped.gap()).isPositive().isLessThan(0.5);
  }

  @Test
  void anOrdinaryOrderTakesLessThanAMillisecond() {
    Problem ordinary = problem(5, 10, true, Integer.MAX_VALUE);
    for (int i = 0; i < 2_000; i++) {
      Optimizer.optimize(ordinary);
    }
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();

    for (int i = 0; i < 500; i++) {
      Optimizer.optimize(ordinary);
    }

    assertThat((thread.getCurrentThreadCpuTime() - start) / 500).isLessThan(1_000_000);
  }

  private static Problem problem(int lines, int sources, boolean wholeLines, int maxSources) {
    Random random = new Random(lines * 31L + sources);
    List<Demand> demands = new ArrayList<>();
    for (int line = 1; line <= lines; line++) {
      demands.add(new Demand(line, new Sku("SKU-" + line), 1 + random.nextInt(3)));
    }
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < sources; i++) {
      Map<Sku, Integer> stock = new HashMap<>();
      demands.stream().filter(d -> random.nextInt(3) == 0).forEach(d -> stock.put(d.sku(), 5));
      double km = random.nextInt(4_000);
      sites.add(new Site(new LocationId("S" + (100 + i)), "STORE", km, true, false, stock));
    }
    return new Problem(demands, sites, wholeLines, false, maxSources, List.of(), TERMS);
  }
}
