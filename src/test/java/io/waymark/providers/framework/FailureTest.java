package io.waymark.providers.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FailureTest {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @Property(tries = 200)
  void theWaitDoublesWithinAFifthUpToTheLongest(
      @ForAll @IntRange(min = 1, max = 500) int attempts) {
    double doubled = Math.min(200 * Math.pow(2, attempts - 1.0), LONGEST.toMillis());

    long wait = Failure.backoff(attempts, FIRST, LONGEST).toMillis();

    assertThat((double) wait).isBetween(doubled * 0.8 - 1, doubled * 1.2);
  }

  @Test
  void badInputIsHopelessHoweverDeepItLies() {
    Failure failure =
        Failure.of(
            new IllegalStateException(
                new RuntimeException(InvalidInput.of("sku", "required", "must not be blank"))));

    assertThat(failure).isEqualTo(new Failure("sku must not be blank", true));
  }

  @Test
  void otherFaultsAreToldByTheirRootAndTriedAgain() {
    Failure failure = Failure.of(new RuntimeException(new java.net.ConnectException("refused")));

    assertThat(failure).isEqualTo(new Failure("ConnectException: refused", false));
  }

  @Test
  void aLongErrorFitsItsColumn() {
    assertThat(Failure.of(new RuntimeException("x".repeat(5000))).inWords()).hasSize(2000);
  }
}
