package io.waymark.benchmarks.network;

import java.util.SplittableRandom;

/**
 * The correlated rounding of S. Jasin and A. Sinha, "An LP-based correlated rounding scheme for
 * multi-item ecommerce order fulfillment", Operations Research 63 (2015), reconstructed from Ma's
 * published simulation of it: a center's probabilities are cut into layers, layer m being shared by
 * m items; with probability length·m/n a center's layer is drawn, its items take the center
 * together, and every other item draws from what its own layers have above that.
 */
final class JasinSinhaRounding {

  private static final double NOTHING = 1e-7;

  private JasinSinhaRounding() {}

  static int[] round(double[][] u, SplittableRandom random) {
    int n = u.length;
    int centers = u[0].length;
    double[][][] layer = new double[centers][n + 1][];
    double[] drawn = new double[centers * (n + 1)];
    for (int k = 0; k < centers; k++) {
      layers(u, k, layer[k]);
      for (int m = 1; m <= n; m++) {
        drawn[k * (n + 1) + m] = max(layer[k][m]) * m / n;
      }
    }
    int chosen = Rounding.draw(drawn, random);
    int center = chosen / (n + 1);
    double[] together = layer[center][chosen % (n + 1)];
    int[] choice = new int[n];
    for (int i = 0; i < n; i++) {
      choice[i] = together[i] > 0 ? center : Rounding.draw(rest(layer, drawn, i), random);
    }
    return choice;
  }

  // What item i has of each center beyond what is drawn for all items of the layer.
  private static double[] rest(double[][][] layer, double[] drawn, int i) {
    double[] rest = new double[layer.length];
    for (int k = 0; k < layer.length; k++) {
      for (int m = 1; m < layer[k].length; m++) {
        if (layer[k][m][i] > 0) {
          rest[k] += Math.max(0, layer[k][m][i] - drawn[k * layer[k].length + m]);
        }
      }
    }
    return rest;
  }

  private static void layers(double[][] u, int k, double[][] layer) {
    int n = u.length;
    double[] left = new double[n];
    for (int i = 0; i < n; i++) {
      left[i] = u[i][k];
    }
    for (int m = n; m >= 1; m--) {
      layer[m] = new double[n];
      int positive = 0;
      double least = 1;
      for (double each : left) {
        if (each > NOTHING) {
          positive++;
          least = Math.min(least, each);
        }
      }
      for (int i = 0; i < n && positive == m; i++) {
        if (left[i] > NOTHING) {
          layer[m][i] = least;
          left[i] -= least;
        }
      }
    }
    layer[0] = new double[n];
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
