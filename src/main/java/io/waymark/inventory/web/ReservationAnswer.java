package io.waymark.inventory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.inventory.BulkReservation;
import io.waymark.inventory.Reservation;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.Violation;
import java.util.List;

/**
 * What became of one reservation of many: RESERVED with the reservations, SHORT with every line
 * that is, or REFUSED with the errors.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReservationAnswer(
    String requestId,
    String reference,
    Outcome outcome,
    List<Reservation> reservations,
    List<Shortage> shortages,
    List<Violation> errors) {

  enum Outcome {
    RESERVED,
    SHORT,
    REFUSED
  }

  static ReservationAnswer of(String requestId, String reference, BulkReservation each) {
    if (each.outcome() == null) {
      return new ReservationAnswer(
          requestId, reference, Outcome.REFUSED, null, null, each.violations());
    }
    return each.outcome() instanceof Reserved reserved
        ? new ReservationAnswer(
            requestId, reference, Outcome.RESERVED, reserved.reservations(), null, null)
        : new ReservationAnswer(
            requestId, reference, Outcome.SHORT, null, ((Short) each.outcome()).shortages(), null);
  }
}
