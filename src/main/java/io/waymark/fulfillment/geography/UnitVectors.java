package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.Arrays;
import java.util.List;

/**
 * Points as unit vectors from the middle of a sphere. The larger the dot product of two of them,
 * the nearer they are, everywhere: there is no meridian and no pole to mind.
 */
final class UnitVectors {

  private final double[] x;
  private final double[] y;
  private final double[] z;

  UnitVectors(List<GeoPoint> points) {
    x = new double[points.size()];
    y = new double[points.size()];
    z = new double[points.size()];
    for (int i = 0; i < x.length; i++) {
      double latitude = Math.toRadians(points.get(i).latitude());
      double longitude = Math.toRadians(points.get(i).longitude());
      x[i] = Math.cos(latitude) * Math.cos(longitude);
      y[i] = Math.cos(latitude) * Math.sin(longitude);
      z[i] = Math.sin(latitude);
    }
  }

  /**
   * The points that may be among the k nearest on the ellipsoid, by index: those whose angle is
   * within a ratio of the k-th smallest.
   *
   * @param k 1 or more
   * @param ratio how much longer the way of the same angle can be in one place than in another
   */
  int[] maybeNearest(GeoPoint center, int k, double ratio) {
    double[] angles = angles(center);
    double[] sorted = angles.clone();
    Arrays.sort(sorted);
    double most = sorted.length == 0 ? 0 : sorted[Math.min(k, sorted.length) - 1] * ratio;
    return java.util.stream.IntStream.range(0, angles.length)
        .filter(i -> angles[i] <= most)
        .toArray();
  }

  // The arc sine of half the chord: the arc cosine of the dot product loses small angles.
  private double[] angles(GeoPoint center) {
    UnitVectors from = new UnitVectors(List.of(center));
    double[] angles = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double chord =
          Math.sqrt(square(x[i] - from.x[0]) + square(y[i] - from.y[0]) + square(z[i] - from.z[0]));
      angles[i] = 2 * Math.asin(Math.min(1, chord / 2));
    }
    return angles;
  }

  private static double square(double value) {
    return value * value;
  }
}
