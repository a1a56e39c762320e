package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.List;

/**
 * A place with a postal code.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code in the form of {@link PostalCode}
 * @param name the place
 * @param point where it is
 */
record PostalPlace(String country, String code, String name, GeoPoint point) {

  /** The middle of several places, taken through the globe so that the 180th meridian is none. */
  static GeoPoint middle(List<PostalPlace> places) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (PostalPlace place : places) {
      double latitude = Math.toRadians(place.point().latitude());
      double longitude = Math.toRadians(place.point().longitude());
      x += Math.cos(latitude) * Math.cos(longitude);
      y += Math.cos(latitude) * Math.sin(longitude);
      z += Math.sin(latitude);
    }
    return new GeoPoint(
        Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
  }
}
