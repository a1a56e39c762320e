package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Things on the earth, found by distance. The tree knows only flat boxes, so it sorts out what is
 * certainly too far, and the exact distance decides; its own nearest-neighbour search is not used,
 * because it is wrong on a globe.
 *
 * @param <T> the things
 */
public final class PointIndex<T> {

  // The radii of curvature of WGS 84 lie between 6335.4 and 6399.6 km, so ways of the same angle
  // (of geodetic latitudes, taken as a sphere's) differ by 1.02 % at most.
  private static final double ELLIPSOID = 1.0102;

  private final STRtree tree = new STRtree();
  private final List<T> things;
  private final UnitVectors vectors;
  private final Function<T, GeoPoint> point;

  /**
   * An index that does not change any more.
   *
   * @param things what to find
   * @param point where a thing is
   */
  public PointIndex(Collection<T> things, Function<T, GeoPoint> point) {
    this.point = point;
    this.things = List.copyOf(things);
    this.vectors = new UnitVectors(this.things.stream().map(point).toList());
    for (T thing : things) {
      GeoPoint at = point.apply(thing);
      tree.insert(
          new Envelope(at.longitude(), at.longitude(), at.latitude(), at.latitude()), thing);
    }
    tree.build();
  }

  /** Everything that may lie within a distance; nothing that does is missing. */
  public List<T> maybeWithin(GeoPoint center, double km) {
    List<T> found = new ArrayList<>();
    for (Envelope box : Surroundings.of(center, km)) {
      for (Object thing : tree.query(box)) {
        @SuppressWarnings("unchecked") // Only things of this type were put in.
        T own = (T) thing;
        found.add(own);
      }
    }
    return found;
  }

  /** Everything within a distance, the nearest first. */
  public List<T> within(GeoPoint center, double km) {
    return measured(center, maybeWithin(center, km).stream())
        .filter(measured -> measured.km() <= km)
        .map(Measured::thing)
        .toList();
  }

  /**
   * The k nearest, the nearest first; fewer when there are not so many. In O(n): a few thousand
   * sources take some tens of microseconds.
   */
  public List<T> nearest(GeoPoint center, int k) {
    return measured(
            center, Arrays.stream(vectors.maybeNearest(center, k, ELLIPSOID)).mapToObj(things::get))
        .limit(k)
        .map(Measured::thing)
        .toList();
  }

  private record Measured<T>(T thing, double km) {}

  private Stream<Measured<T>> measured(GeoPoint center, Stream<T> some) {
    return some.map(thing -> new Measured<>(thing, Distance.km(center, point.apply(thing))))
        .sorted(Comparator.comparing(Measured::km));
  }
}
