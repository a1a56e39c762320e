package io.waymark.benchmarks.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random choices of a center for each item of an order that keep to given probabilities (by item
 * and center) and differ in how often the items come together.
 */
enum Rounding {
  /** Each item on its own. */
  INDEPENDENT {
    @Override
    int[] round(double[][] u, SplittableRandom random) {
      return Arrays.stream(u).mapToInt(each -> draw(each, random)).toArray();
    }
  },

  /** Jasin and Sinha (2015): see {@link JasinSinhaRounding}. */
  JASIN_SINHA {
    @Override
    int[] round(double[][] u, SplittableRandom random) {
      return JasinSinhaRounding.round(u, random);
    }
  },

  /**
   * Ma (2023), dilated opening times: each center opens at a standard exponential time that item i
   * sees stretched by 1/u; an item takes the center that it sees opening first.
   */
  DILATED {
    @Override
    int[] round(double[][] u, SplittableRandom random) {
      double[] opening = openings(u[0].length, random);
      return Arrays.stream(u).mapToInt(each -> first(seen(each, opening))).toArray();
    }
  },

  /**
   * Ma (2023), forced opening: as dilated, but the center m that an item takes most often opens at
   * time 1 at the latest, and exactly then with the probability that restores the item's
   * probabilities: (1 − u)/(1 − u + u·exp(1/u) − e). The formula is that of the author's published
   * simulation code.
   */
  FORCED_OPEN {
    @Override
    int[] round(double[][] u, SplittableRandom random) {
      double[] opening = openings(u[0].length, random);
      return Arrays.stream(u)
          .mapToInt(
              each -> {
                double[] seen = seen(each, opening);
                int m = 0;
                for (int k = 1; k < each.length; k++) {
                  m = each[k] > each[m] ? k : m;
                }
                double x = each[m];
                double forced = (1 - x) / (1 - x + x * Math.exp(1 / x) - Math.E);
                seen[m] = (random.nextDouble() < forced ? 1 : Math.min(opening[m], 1)) / x;
                return first(seen);
              })
          .toArray();
    }
  };

  abstract int[] round(double[][] u, SplittableRandom random);

  static int draw(double[] weights, SplittableRandom random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    int last = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 0) {
        last = k;
        left -= weights[k];
        if (left < 0) {
          return k;
        }
      }
    }
    return last;
  }

  private static double[] openings(int centers, SplittableRandom random) {
    return random.doubles(centers).map(x -> -Math.log(1 - x)).toArray();
  }

  private static double[] seen(double[] u, double[] opening) {
    double[] seen = new double[u.length];
    Arrays.setAll(seen, k -> u[k] > 0 ? opening[k] / u[k] : Double.POSITIVE_INFINITY);
    return seen;
  }

  private static int first(double[] seen) {
    int first = 0;
    for (int k = 1; k < seen.length; k++) {
      first = seen[k] < seen[first] ? k : first;
    }
    return first;
  }
}
