package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.Variant;
import io.waymark.inventory.WantedReservation;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller outside wants set aside under one reference. */
record NewReservation(
    OrderId orderId,
    String reference,
    List<Line> lines,
    @Schema(description = "the caller's own id, if not the reference makes the request idempotent")
        String requestId,
    @Schema(description = "when the units are given back by themselves") Instant expiresAt,
    @Schema(description = "the same as seconds from now") Integer expiresInSeconds,
    @Schema(
            description = "false: what is not there is reserved uncovered, and covered on arrival",
            defaultValue = "true")
        Boolean checkAvailability,
    @Schema(description = "whom for", example = "{\"channel\": \"web\"}")
        Map<String, String> attributes,
    @Schema(description = "whose names the dimensions have; missing is Waymark's own")
        String dataSource) {

  private static final int MOST_LINES = 1000;

  @Schema(name = "NewReservationLine")
  record Line(
      Sku sku,
      LocationId location,
      @Schema(description = "instead of a location: any location of the site") String site,
      @Schema(example = "{\"color\": \"Red\"}") Map<String, String> dimensions,
      int quantity) {}

  /** The reservation; throws {@link InvalidInput} for what the inventory could not name as well. */
  WantedReservation wanted(ExternalNames names) {
    List<Violation> violations = new ArrayList<>();
    if (reference == null || reference.isBlank() || reference.length() > 100) {
      violations.add(new Violation("reference", "length", "must have 1 to 100 characters"));
    }
    if (lines == null || lines.isEmpty() || lines.contains(null)) {
      violations.add(new Violation("lines", "required", "must be a list of at least one line"));
    } else if (lines.size() > MOST_LINES) {
      violations.add(new Violation("lines", "size", "must be at most " + MOST_LINES));
    }
    if (expiresInSeconds != null && (expiresInSeconds < 1 || expiresAt != null)) {
      violations.add(
          new Violation(
              "expiresInSeconds", "range", "must be 1 or more, and not beside expiresAt"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    names.require(dataSource);
    List<ReservationLine> wanted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      wanted.add(line(lines.get(i), "lines[" + i + "].dimensions.", names));
    }
    return new WantedReservation(orderId, wanted, terms());
  }

  private ReservationTerms terms() {
    return new ReservationTerms(
        expiresInSeconds == null
            ? expiresAt
            : Instant.now().plus(Duration.ofSeconds(expiresInSeconds)),
        !Boolean.FALSE.equals(checkAvailability),
        attributes,
        requestId);
  }

  private ReservationLine line(Line line, String path, ExternalNames names) {
    Map<String, String> kind = new LinkedHashMap<>();
    LocationId location = line.location();
    String site = line.site();
    for (Map.Entry<String, String> each :
        (line.dimensions() == null ? Map.<String, String>of() : line.dimensions()).entrySet()) {
      Dimension dimension = dimension(each.getKey(), path, names);
      if (dimension == Dimension.LOCATION) {
        location = new LocationId(each.getValue());
      } else if (dimension == Dimension.SITE) {
        site = each.getValue();
      } else {
        kind.put(dimension.word(), each.getValue());
      }
    }
    if (location != null && site != null) {
      throw InvalidInput.of(
          path.replace("dimensions.", "site"), "single", "must not be named beside a location");
    }
    return new ReservationLine(
        reference, line.sku(), location, Variant.of(kind), line.quantity(), site);
  }

  private Dimension dimension(String word, String path, ExternalNames names) {
    try {
      return names.dimension(dataSource, word);
    } catch (InvalidInput e) {
      throw InvalidInput.of(path + word, "known", e.violations().get(0).message());
    }
  }
}
