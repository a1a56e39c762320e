package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * An area on the map: valid polygons within -180 to 180 degrees, edges straight in longitude and
 * latitude as RFC 7946 defines them.
 */
public final class Area {

  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final int DECIMALS = 9;

  private final Geometry shape;

  private Area(Geometry shape) {
    this.shape = shape;
  }

  /** What became of a geometry. */
  public sealed interface Reading {}

  /**
   * An area.
   *
   * @param area the area
   * @param repair what was wrong and is repaired, in words; null when nothing was
   */
  public record Read(Area area, String repair) implements Reading {}

  /**
   * A geometry that is no area.
   *
   * @param reason why, in words
   */
  public record Refused(String reason) implements Reading {}

  /** The area that {@link #geoJson} wrote. */
  public static Area of(String geoJson) {
    try {
      return new Area(new GeoJsonReader(SHAPES).read(geoJson));
    } catch (ParseException e) {
      throw new IllegalArgumentException("A stored area cannot be read", e);
    }
  }

  /**
   * Reads a GeoJSON geometry from outside.
   *
   * @param geoJson a Polygon or MultiPolygon
   * @param repair whether invalid polygons, such as bow ties, are repaired rather than refused
   */
  public static Reading read(String geoJson, boolean repair) {
    Geometry read;
    try {
      read = new GeoJsonReader(SHAPES).read(geoJson);
    } catch (ParseException | RuntimeException e) {
      // The reader throws whatever a cast or an index throws on bad coordinates.
      return new Refused("is not a GeoJSON geometry: " + e.getMessage());
    }
    if (!(read instanceof Polygonal) || read.isEmpty()) {
      return new Refused("must be a Polygon or MultiPolygon with coordinates");
    }
    Optional<String> outside = outside(read);
    return outside.isPresent() ? new Refused(outside.get()) : valid(read, repair);
  }

  /** Whether a point lies in it or on its edge. */
  public boolean covers(GeoPoint point) {
    return shape.covers(SHAPES.createPoint(new Coordinate(point.longitude(), point.latitude())));
  }

  /** As a GeoJSON geometry. */
  public String geoJson() {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    return writer.write(shape);
  }

  Geometry shape() {
    return shape;
  }

  private static Reading valid(Geometry read, boolean repair) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < read.getNumGeometries(); i++) {
      Optional<Polygon> unrolled = Antimeridian.unrolled((Polygon) read.getGeometryN(i));
      if (unrolled.isEmpty()) {
        return new Refused("goes around a pole; draw it along the 180th meridian and the pole");
      }
      polygons.add(unrolled.get());
    }
    Geometry area =
        polygons.size() == 1
            ? polygons.get(0)
            : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    TopologyValidationError error = new IsValidOp(area).getValidationError();
    if (error == null) {
      return new Read(new Area(Antimeridian.cut(area)), null);
    }
    return repair ? repaired(area, error) : new Refused("is not valid: " + words(error));
  }

  private static Reading repaired(Geometry area, TopologyValidationError error) {
    Geometry fixed = GeometryFixer.fix(area);
    return fixed instanceof Polygonal && fixed.getArea() > 0
        ? new Read(new Area(Antimeridian.cut(fixed)), words(error))
        : new Refused("is not valid and encloses nothing: " + words(error));
  }

  private static String words(TopologyValidationError error) {
    return "%s at longitude %s, latitude %s"
        .formatted(error.getMessage(), error.getCoordinate().x, error.getCoordinate().y);
  }

  private static Optional<String> outside(Geometry read) {
    for (Coordinate point : read.getCoordinates()) {
      boolean onMap = Math.abs(point.y) <= 90 && Math.abs(point.x) <= 360;
      if (!onMap) {
        return Optional.of(
            "has the point %s, which is not longitude and latitude in degrees"
                .formatted(new CoordinateXY(point.x, point.y)));
      }
    }
    return Optional.empty();
  }
}
