package io.waymark.inventory.web;

import io.waymark.inventory.Reservation;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How the outcome of one reservation is answered over HTTP. */
final class ReservationAnswers {

  private ReservationAnswers() {}

  record Reservations(List<Reservation> reservations) {}

  static ResponseEntity<?> of(ReservationOutcome outcome) {
    return outcome instanceof Reserved reserved
        ? ResponseEntity.ok(new Reservations(reserved.reservations()))
        : ResponseEntity.of(problem((Short) outcome)).build();
  }

  private static ProblemDetail problem(Short shortStock) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, "There is less in stock than is wanted; nothing was set aside.");
    problem.setType(URI.create("urn:waymark:problem:short-stock"));
    problem.setTitle("Short of stock");
    problem.setProperty("shortages", shortStock.shortages());
    return problem;
  }
}
