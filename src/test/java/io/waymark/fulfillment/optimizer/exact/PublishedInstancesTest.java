package io.waymark.fulfillment.optimizer.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.fulfillment.optimizer.exact.PublishedInstances.Published;
import io.waymark.fulfillment.optimizer.exact.PublishedInstances.Scaled;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instances of the literature, each proven best at its published optimum. */
class PublishedInstancesTest {

  static Stream<Published> capacitatedWarehouses() {
    return PublishedInstances.in("orlib-cap", ".txt");
  }

  static Stream<Published> singleSourcing() {
    return PublishedInstances.in("holmberg", "");
  }

  static Stream<Published> singleSink() {
    return PublishedInstances.in("ssfctp", "");
  }

  @ParameterizedTest
  @MethodSource
  void capacitatedWarehouses(Published published) {
    isSolved(published, PublishedInstances.capacitatedWarehouses(published.file()));
  }

  @ParameterizedTest
  @MethodSource
  void singleSourcing(Published published) {
    isSolved(published, PublishedInstances.singleSourcing(published.file()));
  }

  @ParameterizedTest
  @MethodSource
  void singleSink(Published published) {
    isSolved(published, PublishedInstances.singleSink(published.file()));
  }

  // The published figures are sums in floating point, rounded to 3 or 6 places.
  private static void isSolved(Published published, Scaled scaled) {
    SourcingPlan plan = ExactSolver.solve(scaled.instance(), SearchLimit.NONE);

    assertThat(plan.gap()).isZero();
    assertThat(plan.cost() / scaled.scale())
        .isCloseTo(published.optimum(), within(1e-9 * published.optimum() + 1e-4));
    Feasibility.check(scaled.instance(), plan);
  }
}
