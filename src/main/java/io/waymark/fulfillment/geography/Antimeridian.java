package io.waymark.fulfillment.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Polygons across the 180th meridian. On a flat map such a ring jumps from one edge to the other;
 * here it is first drawn on beyond the edge and then cut there, as RFC 7946, section 3.1.9 wants
 * it.
 */
final class Antimeridian {

  private static final GeometryFactory SHAPES = new GeometryFactory();
  // Exactly as wide as the map: the box around a band of latitudes, not a jump.
  private static final double WHOLE_MAP = 360;

  private Antimeridian() {}

  /**
   * The polygon without jumps; its longitudes may leave -180 to 180. An edge of more than 180
   * degrees is a jump.
   *
   * @return empty when a ring goes around a pole, so that it has no inside on the map
   */
  static Optional<Polygon> unrolled(Polygon polygon) {
    Coordinate[] shell = unrolled(polygon.getExteriorRing());
    if (shell == null) {
      return Optional.empty();
    }
    LinearRing outside = SHAPES.createLinearRing(shell);
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      Coordinate[] hole = unrolled(polygon.getInteriorRingN(i));
      if (hole == null) {
        return Optional.empty();
      }
      holes.add(inside(outside.getEnvelopeInternal(), hole));
    }
    return Optional.of(SHAPES.createPolygon(outside, holes.toArray(LinearRing[]::new)));
  }

  /** The area with what lies beyond the map's edges brought in on the other side. */
  static Geometry cut(Geometry area) {
    Envelope extent = area.getEnvelopeInternal();
    if (extent.getMinX() >= -180 && extent.getMaxX() <= 180) {
      return area;
    }
    Geometry cut = SHAPES.createPolygon();
    int first = (int) Math.floor((extent.getMinX() + 180) / 360);
    int last = (int) Math.ceil((extent.getMaxX() - 180) / 360);
    for (int turn = first; turn <= last; turn++) {
      double shift = 360.0 * turn;
      Geometry map =
          SHAPES.toGeometry(new Envelope(-180 + shift, 180 + shift, -90, 90)).intersection(area);
      cut = cut.union(AffineTransformation.translationInstance(-shift, 0).transform(map));
    }
    return cut;
  }

  private static Coordinate[] unrolled(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    double shift = 0;
    for (int i = 0; i < points.length; i++) {
      double x = points[i].x + shift;
      if (i > 0 && Math.abs(x - points[i - 1].x) > 180) {
        double turn = Math.abs(x - points[i - 1].x) == WHOLE_MAP ? 0 : turn(points[i - 1].x - x);
        shift += turn;
        x += turn;
      }
      points[i] = new Coordinate(x, points[i].y);
    }
    boolean closed = points.length == 0 || points[0].equals2D(points[points.length - 1]);
    return closed ? points : null;
  }

  private static double turn(double way) {
    return Math.copySign(360, way);
  }

  private static LinearRing inside(Envelope outside, Coordinate[] hole) {
    for (double shift : new double[] {0, 360, -360}) {
      LinearRing moved = SHAPES.createLinearRing(moved(hole, shift));
      if (outside.covers(moved.getEnvelopeInternal())) {
        return moved;
      }
    }
    return SHAPES.createLinearRing(hole);
  }

  private static Coordinate[] moved(Coordinate[] points, double shift) {
    Coordinate[] moved = new Coordinate[points.length];
    for (int i = 0; i < points.length; i++) {
      moved[i] = new Coordinate(points[i].x + shift, points[i].y);
    }
    return moved;
  }
}
