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
  void capacityThatAllTheCheapestSourcesTogetherDoNotHave() {
    isProven(new GeneratedFamilies(1).capacitatedWarehouses(50, 3_000, 25_000));
    isProven(new GeneratedFamilies(3).capacitatedWarehouses(50, 3_000, 7_500));
  }

  @Test
  void upToTwoHundredCustomersOfOneSourceEach() {
    for (int seed = 0; seed < 3; seed++) {
      isProven(new GeneratedFamilies(seed).singleSourcing(30, 200, 7, 500));
      isProven(new GeneratedFamilies(seed).singleSourcing(30, 200, 3, 300));
      isProven(new GeneratedFamilies(seed).singleSourcing(30, 150, 4.5, 600));
      isProven(new GeneratedFamilies(seed).singleSourcing(20, 80, 3, 300));
    }
  }

  @Test
  void twoHundredCustomersWhereHalfTheSourcesAreNearlyFull() {
    isProven(new GeneratedFamilies(0).singleSourcing(30, 200, 2, 300));
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
