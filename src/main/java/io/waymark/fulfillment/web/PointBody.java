package io.waymark.fulfillment.web;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.stream.Stream;

/** A point as it is sent; a coordinate that is missing must not become 0. */
record PointBody(Double latitude, Double longitude) {

  GeoPoint point(String field) {
    List<Violation> violations =
        Stream.concat(
                range(field + ".latitude", latitude, 90),
                range(field + ".longitude", longitude, 180))
            .toList();
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return new GeoPoint(latitude, longitude);
  }

  private static Stream<Violation> range(String field, Double degrees, int most) {
    if (degrees == null) {
      return Stream.of(new Violation(field, "required", "must be given"));
    }
    return Math.abs(degrees) <= most
        ? Stream.empty()
        : Stream.of(
            new Violation(
                field, "range", "must be between -%d and %d degrees".formatted(most, most)));
  }
}
