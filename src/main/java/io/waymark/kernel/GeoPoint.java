package io.waymark.kernel;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(@Required double latitude, @Required double longitude) {

  /** Checks the ranges; throws {@link InvalidInput} naming the coordinate. */
  public GeoPoint {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw InvalidInput.of("latitude", "range", "must be between -90 and 90 degrees");
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      throw InvalidInput.of("longitude", "range", "must be between -180 and 180 degrees");
    }
  }
}
