package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The boxes of latitude and longitude around everything within a distance of a point. They are a
 * little too large and never too small, so they may sort out but not decide.
 */
final class Surroundings {

  // The ellipsoid's smallest radius of curvature (along the meridian at the equator), km: an arc
  // of so many kilometres is no more degrees anywhere on WGS 84.
  private static final double SMALLEST_RADIUS_KM = 6_335.4;
  private static final double MARGIN = 1.01;

  private Surroundings() {}

  /** One box, or two where the 180th meridian cuts it. */
  static List<Envelope> of(GeoPoint center, double km) {
    double angle = Math.min(Math.PI, MARGIN * km / SMALLEST_RADIUS_KM);
    double south = center.latitude() - Math.toDegrees(angle);
    double north = center.latitude() + Math.toDegrees(angle);
    if (south <= -90 || north >= 90) {
      return List.of(new Envelope(-180, 180, Math.max(-90, south), Math.min(90, north)));
    }
    // The widest longitude of a circle on a sphere: sin(width) = sin(angle) / cos(latitude).
    double sine = Math.sin(angle) / Math.cos(Math.toRadians(center.latitude()));
    double width = Math.toDegrees(Math.asin(Math.min(1, sine)));
    double west = center.longitude() - width;
    double east = center.longitude() + width;
    if (width >= 90) {
      return List.of(new Envelope(-180, 180, south, north));
    }
    if (west < -180) {
      return List.of(
          new Envelope(-180, east, south, north), new Envelope(west + 360, 180, south, north));
    }
    if (east > 180) {
      return List.of(
          new Envelope(west, 180, south, north), new Envelope(-180, east - 360, south, north));
    }
    return List.of(new Envelope(west, east, south, north));
  }
}
