package io.waymark.providers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehaviourTest {

  private static final Behaviour CALM =
      new Behaviour(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), 0.0, 0.0);

  @Test
  void aChangeLeavesAloneWhatItDoesNotName() {
    assertThat(CALM.with(new Behaviour(null, null, null, 0.5, null)))
        .isEqualTo(
            new Behaviour(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), 0.5, 0.0));
  }

  @Test
  void delaysAndRatesOutOfRangeAreRefusedByName() {
    Behaviour wild = new Behaviour(Duration.ofSeconds(-1), null, null, 1.5, Double.NaN);

    assertThatThrownBy(() -> CALM.with(wild))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("acceptanceDelay")
        .hasMessageContaining("rejectionRate")
        .hasMessageContaining("failureRate");
  }

  @Test
  void chanceStrikesAtItsRateAndTheSameIdsEachTime() {
    long struck = IntStream.range(0, 10_000).filter(id -> Chance.strikes("F-" + id, 0.2)).count();

    assertThat(struck).isBetween(1_800L, 2_200L);
    assertThat(Chance.strikes("F-1", 0.0)).isFalse();
    assertThat(Chance.strikes("F-1", 1.0)).isTrue();
  }
}
