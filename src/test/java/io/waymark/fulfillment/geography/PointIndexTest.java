package io.waymark.fulfillment.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.waymark.kernel.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointIndexTest {

  private final Random random = new Random(7);

  @Test
  void distancesAreThoseOfTheEllipsoid() {
    // Half a meridian and a quarter of the equator of WGS 84 (semi-major axis 6378.137 km).
    assertThat(Distance.km(new GeoPoint(0, 0), new GeoPoint(90, 0))).isCloseTo(10_001.966, at(1));
    assertThat(Distance.km(new GeoPoint(0, 0), new GeoPoint(0, 90))).isCloseTo(10_018.754, at(1));
    assertThat(Distance.km(new GeoPoint(0, 179.5), new GeoPoint(0, -179.5)))
        .isCloseTo(111.319, at(1));
  }

  @Test
  void everythingWithinADistanceIsFoundAnywhereOnEarthAndNothingElse() {
    List<GeoPoint> points = IntStream.range(0, 500).mapToObj(i -> anywhere()).toList();
    PointIndex<GeoPoint> index = new PointIndex<>(points, point -> point);

    for (int i = 0; i < 500; i++) {
      GeoPoint center = anywhere();
      double km = Math.pow(10, 1 + random.nextDouble() * 3.3);

      List<GeoPoint> found = index.within(center, km);

      assertThat(found)
          .as("within %s km of %s", km, center)
          .containsExactlyElementsOf(
              points.stream()
                  .filter(point -> Distance.km(center, point) <= km)
                  .sorted(Comparator.comparing(point -> Distance.km(center, point)))
                  .toList());
    }
  }

  @Test
  void theNearestAreTheNearestAnywhereOnEarth() {
    List<GeoPoint> points = IntStream.range(0, 500).mapToObj(i -> anywhere()).toList();
    PointIndex<GeoPoint> index = new PointIndex<>(points, point -> point);

    for (int i = 0; i < 500; i++) {
      GeoPoint center = anywhere();
      int k = 1 + random.nextInt(20);

      assertThat(index.nearest(center, k))
          .as("the %s nearest of %s", k, center)
          .containsExactlyElementsOf(
              points.stream()
                  .sorted(Comparator.comparing(point -> Distance.km(center, point)))
                  .limit(k)
                  .toList());
    }
    assertThat(index.nearest(new GeoPoint(0, 0), 1_000)).hasSize(500);
    assertThat(new PointIndex<>(List.<GeoPoint>of(), point -> point).nearest(anywhere(), 3))
        .isEmpty();
  }

  @Test
  void theBoxesSortOutMostOfWhatIsFar() {
    List<GeoPoint> points = IntStream.range(0, 5_000).mapToObj(i -> anywhere()).toList();
    PointIndex<GeoPoint> index = new PointIndex<>(points, point -> point);

    assertThat(index.maybeWithin(new GeoPoint(40, -83), 500)).hasSizeLessThan(250);
    assertThat(index.maybeWithin(new GeoPoint(10, 179.9), 500)).hasSizeLessThan(250);
  }

  @Test
  void eachPointIsFoundOnceAcrossThe180thMeridian() {
    GeoPoint fiji = new GeoPoint(-17.8, 178);
    GeoPoint samoa = new GeoPoint(-13.75, -172.1);
    PointIndex<GeoPoint> index = new PointIndex<>(List.of(fiji, samoa), point -> point);

    assertThat(index.within(new GeoPoint(-16, -179.9), 1_200)).containsExactly(fiji, samoa);
  }

  // Many near the poles, the 180th meridian and the equator, where boxes go wrong first.
  private GeoPoint anywhere() {
    double latitude = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
    double longitude = 360 * random.nextDouble() - 180;
    return switch (random.nextInt(4)) {
      case 0 -> new GeoPoint(Math.copySign(85 + 5 * random.nextDouble(), latitude), longitude);
      case 1 -> new GeoPoint(latitude, Math.copySign(178 + 2 * random.nextDouble(), longitude));
      default -> new GeoPoint(latitude, longitude);
    };
  }

  private static org.assertj.core.data.Offset<Double> at(double metres) {
    return within(metres / 1_000);
  }
}
