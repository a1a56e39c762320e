package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table that ships with Waymark: rough places of postal code prefixes and countries. */
final class ApproximatePlaces {

  /**
   * A rough place.
   *
   * @param prefix the postal code prefix; empty for a whole country
   * @param point roughly where
   */
  record Place(String prefix, GeoPoint point) {}

  private static final String TABLE = "/fulfillment/approximate-places.tsv";

  private final Map<String, Place> places = new HashMap<>();

  ApproximatePlaces() {
    try (InputStream table = ApproximatePlaces.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place of the longest prefix that is known. */
  Optional<Place> byPrefix(PostalCode wanted) {
    for (String prefix : wanted.prefixes()) {
      Place place = places.get(wanted.country() + prefix);
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** The middle of a country. */
  Optional<GeoPoint> country(String country) {
    return Optional.ofNullable(places.get(country)).map(Place::point);
  }

  private void add(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    GeoPoint point =
        new GeoPoint(Double.parseDouble(fields.get(2)), Double.parseDouble(fields.get(3)));
    for (String prefix : prefixes(fields.get(1))) {
      places.put(fields.get(0) + prefix, new Place(prefix, point));
    }
  }

  private static List<String> prefixes(String written) {
    int dash = written.indexOf('-');
    if (dash < 0) {
      return List.of(written);
    }
    int first = Integer.parseInt(written.substring(0, dash));
    int last = Integer.parseInt(written.substring(dash + 1));
    return java.util.stream.IntStream.rangeClosed(first, last)
        .mapToObj(number -> String.format(Locale.ROOT, "%0" + dash + "d", number))
        .toList();
  }
}
