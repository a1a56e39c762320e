package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

  private final STRtree tree = new STRtree();
  private final Function<T, GeoPoint> point;

  /**
   * An index that does not change any more.
   *
   * @param things what to find
   * @param point where a thing is
   */
  public PointIndex(Collection<T> things, Function<T, GeoPoint> point) {
    this.point = point;
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
    record Measured<T>(T thing, double km) {}

    return maybeWithin(center, km).stream()
        .map(thing -> new Measured<>(thing, Distance.km(center, point.apply(thing))))
        .filter(measured -> measured.km() <= km)
        .sorted(Comparator.comparing(Measured::km))
        .map(Measured::thing)
        .toList();
  }
}
