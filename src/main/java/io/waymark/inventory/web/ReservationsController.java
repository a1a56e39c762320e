package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.Measures;
import io.waymark.inventory.OutcomeUnknown;
import io.waymark.inventory.ReservationEntry;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSearch;
import io.waymark.inventory.WantedReservation;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reservations over HTTP, for callers outside such as a shop's cart. */
@RestController
@RequestMapping("/api/inventory/reservations")
@Tag(name = "Inventory")
class ReservationsController {

  private final Inventory inventory;
  private final StockRecords records;
  private final Measures measures;

  ReservationsController(Inventory inventory, StockRecords records, Measures measures) {
    this.inventory = inventory;
    this.records = records;
    this.measures = measures;
  }

  record ReservationPage(List<ReservationEntry> reservations, String next) {}

  @GetMapping
  @Operation(summary = "List reservations, open and ended, newest first")
  ReservationPage list(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) OrderId orderId,
      @RequestParam(required = false) String reference,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<ReservationEntry> page =
        records.reservations(new StockSearch(sku, location, orderId, reference, after, limit));
    return new ReservationPage(page.rows(), page.next());
  }

  @PostMapping
  @Operation(
      summary = "Reserve all lines or none",
      description =
          "Idempotent by reference, or by `requestId` if there is one. 409 when stock is short: every short line is named under"
              + " `shortages`, and nothing is set aside. Reservations that arrive at the same time"
              + " share one commit, first come, first served; 503 when too many wait (nothing was"
              + " done) or when the outcome is not known in time: send the same request again.")
  ResponseEntity<?> reserve(@RequestBody NewReservation wanted) {
    WantedReservation meant = wanted.wanted(new ExternalNames(measures));
    return ReservationAnswers.of(inventory.reserve(meant.orderId(), meant.lines(), meant.terms()));
  }

  @DeleteMapping("/{reference}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Give back everything that is reserved under the reference; idempotent")
  void release(@PathVariable String reference) {
    inventory.release(reference);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stillUnderWay(OutcomeUnknown fault) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The reservation took too long and may still be done. Send the same request again.");
    problem.setType(URI.create("urn:waymark:problem:outcome-unknown"));
    problem.setTitle("Outcome unknown");
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem);
  }
}
