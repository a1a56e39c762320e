package io.waymark.benchmarks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rounding that did not keep to the probabilities would make the table of policies worthless. */
class RoundingTest {

  private static final double[][] U = {
    {0.6, 0.3, 0.1, 0}, {0, 1, 0, 0}, {0.4, 0.5, 0.1, 0}, {0, 0.3, 0, 0.7}
  };
  private static final int DRAWS = 60_000;

  @ParameterizedTest
  @EnumSource(Rounding.class)
  void everyRoundingKeepsToTheProbabilities(Rounding rounding) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] seen = new double[U.length][U[0].length];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] choice = rounding.round(U, random);
      for (int i = 0; i < choice.length; i++) {
        seen[i][choice[i]] += 1.0 / DRAWS;
      }
    }
    for (int i = 0; i < U.length; i++) {
      assertThat(seen[i]).as("item %d", i).containsExactly(U[i], within(0.01));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Rounding.class, names = "INDEPENDENT", mode = EnumSource.Mode.EXCLUDE)
  void correlatedRoundingsOpenFewerCenters(Rounding rounding) {
    assertThat(opened(rounding)).isLessThan(0.97 * opened(Rounding.INDEPENDENT));
  }

  private static double opened(Rounding rounding) {
    SplittableRandom random = new SplittableRandom(4);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      sum += Arrays.stream(rounding.round(U, random)).distinct().count();
    }
    return sum / DRAWS;
  }
}
