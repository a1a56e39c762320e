package io.waymark.fulfillment.optimizer.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Instances of the sizes of the published families that are not at hand are proven best too. */
class GeneratedFamiliesTest {

  // Minutes more than it takes: a search that does not end would hold up the build.
  private static final SearchLimit MINUTES =
      new SearchLimit(Long.MAX_VALUE, Duration.ofMinutes(2).toNanos());

  @Test
  void capacitatedWarehousesOfEverySize() {
    for (int sources : new int[] {16, 25, 50}) {
      for (int capacity : new int[] {5_000, 15_000}) {
        for (int fixed : new int[] {7_500, 25_000}) {
          isProven(new GeneratedFamilies(sources).capacitatedWarehouses(sources, capacity, fixed));
        }
      }
    }
  }

  @Test
  void twoHundredCustomersOfOneSourceEach() {
    isProven(new GeneratedFamilies(0).singleSourcing());
  }

  @Test
  void thousandsOfSourcesForOneSink() {
    for (int sources : new int[] {1_000, 5_000}) {
      for (int seed = 0; seed < 3; seed++) {
        isProven(new GeneratedFamilies(seed).singleSink(sources, false));
        isProven(new GeneratedFamilies(seed).singleSink(sources, true));
      }
    }
  }

  private static void isProven(SourcingInstance instance) {
    SourcingPlan plan = ExactSolver.solve(instance, MINUTES);

    assertThat(plan.isProvenBest()).isTrue();
    Feasibility.check(instance, plan);
  }
}
