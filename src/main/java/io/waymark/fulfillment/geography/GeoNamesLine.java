package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a GeoNames postal code file: country code, postal code, place name, three pairs of
 * administrative name and code, latitude, longitude and (perhaps) accuracy, with tabs between
 * (download.geonames.org/export/zip, readme.txt).
 */
sealed interface GeoNamesLine {

  /** A line that says where a postal code is. */
  record Read(PostalPlace place) implements GeoNamesLine {}

  /** A line that does not. */
  record Refused(String reason) implements GeoNamesLine {}

  Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
  int LATITUDE = 9;
  int LONGITUDE = 10;

  static GeoNamesLine of(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() <= LONGITUDE) {
      return new Refused(
          "has " + fields.size() + " columns; 11 or 12 with tabs between are needed");
    }
    String country = fields.get(0).strip().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      return new Refused("country code '" + fields.get(0) + "' is not of ISO 3166-1");
    }
    PostalCode code = PostalCode.of(country, fields.get(1));
    if (code.code().isEmpty() || code.code().length() > 20) {
      return new Refused("postal code '" + fields.get(1) + "' needs 1 to 20 letters and digits");
    }
    if (line.indexOf('\0') >= 0) {
      return new Refused("has the character NUL");
    }
    if (fields.get(2).length() > 200) {
      return new Refused("the place's name has more than 200 characters");
    }
    return degrees(fields.get(LATITUDE), 90)
        .flatMap(
            latitude ->
                degrees(fields.get(LONGITUDE), 180).map(east -> new GeoPoint(latitude, east)))
        .<GeoNamesLine>map(
            point -> new Read(new PostalPlace(country, code.code(), fields.get(2).strip(), point)))
        .orElseGet(
            () ->
                new Refused(
                    "latitude '%s' or longitude '%s' is not in degrees"
                        .formatted(fields.get(LATITUDE), fields.get(LONGITUDE))));
  }

  private static Optional<Double> degrees(String written, double most) {
    try {
      double degrees = Double.parseDouble(written.strip());
      return Math.abs(degrees) <= most ? Optional.of(degrees) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
