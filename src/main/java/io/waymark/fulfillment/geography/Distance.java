package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * The shortest way over the WGS 84 ellipsoid, exact to nanometres (C. F. F. Karney, "Algorithms for
 * geodesics", Journal of Geodesy 87, 2013). A sphere would be wrong by up to half a percent.
 */
public final class Distance {

  private Distance() {}

  /** The distance between two points, km. */
  public static double km(GeoPoint from, GeoPoint to) {
    return Geodesic.WGS84.Inverse(
                from.latitude(),
                from.longitude(),
                to.latitude(),
                to.longitude(),
                GeodesicMask.DISTANCE)
            .s12
        / 1_000;
  }
}
