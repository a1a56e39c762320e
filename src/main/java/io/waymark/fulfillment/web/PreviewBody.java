package io.waymark.fulfillment.web;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What could be ordered, as it is sent. */
record PreviewBody(
    DestinationBody destination,
    List<LineBody> lines,
    String strategy,
    PlanRequest.Split split,
    Set<LocationId> excludedSources,
    PlanRequest.Terms terms) {

  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private static final int LONGEST_CODE = 30;

  record DestinationBody(String country, String postalCode, PointBody point) {}

  record LineBody(Integer line, Sku sku, Integer quantity) {}

  PlanRequest request() {
    List<Violation> violations = new ArrayList<>();
    GeoPoint point = point(violations);
    List<PlanRequest.Line> wanted = lines(violations);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return new PlanRequest(
        null,
        destination.country(),
        destination.postalCode(),
        point,
        wanted,
        strategy,
        split == null ? PlanRequest.Split.BY_LINE : split,
        excludedSources == null ? Set.of() : excludedSources,
        terms);
  }

  private GeoPoint point(List<Violation> violations) {
    if (destination == null) {
      violations.add(new Violation("destination", "required", "must be given"));
      return null;
    }
    if (destination.postalCode() != null && destination.postalCode().length() > LONGEST_CODE) {
      violations.add(
          new Violation(
              "destination.postalCode",
              "length",
              "must have at most " + LONGEST_CODE + " characters"));
    }
    if (destination.point() != null) {
      return destination.point().point("destination.point");
    }
    String country = destination.country();
    if (country == null || !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
      violations.add(
          new Violation(
              "destination.country",
              "iso3166",
              "must be an ISO 3166-1 alpha-2 country code when no point is given"));
    }
    return null;
  }

  // Lines are numbered as they stand when they bring no number; the room checks the rest.
  private List<PlanRequest.Line> lines(List<Violation> violations) {
    List<PlanRequest.Line> wanted = new ArrayList<>();
    if (lines == null || lines.isEmpty()) {
      violations.add(new Violation("lines", "required", "must have at least one line"));
      return wanted;
    }
    for (LineBody line : lines) {
      int number = wanted.size() + 1;
      wanted.add(
          line == null
              ? null
              : new PlanRequest.Line(
                  line.line() == null ? number : line.line(),
                  line.sku(),
                  line.quantity() == null ? 0 : line.quantity()));
    }
    return wanted;
  }
}
