package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Areas, found by the points that they cover: a tree of their boxes, then the prepared polygons.
 *
 * @param <T> the things that have an area
 */
public final class AreaIndex<T> {

  private record Entry<T>(T thing, PreparedGeometry shape) {}

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final STRtree tree = new STRtree();

  /**
   * An index that does not change any more.
   *
   * @param things what to find
   * @param area the area of a thing
   */
  public AreaIndex(Collection<T> things, Function<T, Area> area) {
    for (T thing : things) {
      Geometry shape = area.apply(thing).shape();
      // Part by part: the box of a zone on both sides of the map would be the whole map.
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        Geometry part = shape.getGeometryN(i);
        tree.insert(
            part.getEnvelopeInternal(), new Entry<>(thing, PreparedGeometryFactory.prepare(part)));
      }
    }
    tree.build();
  }

  /** Everything whose area covers a point, edges included. */
  public List<T> covering(GeoPoint point) {
    List<T> found = new ArrayList<>();
    add(point.longitude(), point.latitude(), found);
    if (Math.abs(point.longitude()) == 180) {
      add(-point.longitude(), point.latitude(), found);
    }
    return found;
  }

  private void add(double longitude, double latitude, List<T> found) {
    Point at = SHAPES.createPoint(new Coordinate(longitude, latitude));
    for (Object entry : tree.query(at.getEnvelopeInternal())) {
      @SuppressWarnings("unchecked") // Only entries of this type were put in.
      Entry<T> own = (Entry<T>) entry;
      if (!found.contains(own.thing()) && own.shape().covers(at)) {
        found.add(own.thing());
      }
    }
  }
}
