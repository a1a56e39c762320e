package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.ReservationLine;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a caller outside wants set aside under one reference. */
record NewReservation(OrderId orderId, String reference, List<Line> lines) {

  @Schema(name = "NewReservationLine")
  record Line(Sku sku, LocationId location, int quantity) {}

  /** The lines; throws {@link InvalidInput} for what the inventory could not name as well. */
  List<ReservationLine> checkedLines() {
    List<Violation> violations = new ArrayList<>();
    if (reference == null || reference.isBlank() || reference.length() > 100) {
      violations.add(new Violation("reference", "length", "must have 1 to 100 characters"));
    }
    if (lines == null || lines.isEmpty() || lines.contains(null)) {
      violations.add(new Violation("lines", "required", "must be a list of at least one line"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return lines.stream()
        .map(line -> new ReservationLine(reference, line.sku(), line.location(), line.quantity()))
        .toList();
  }
}
