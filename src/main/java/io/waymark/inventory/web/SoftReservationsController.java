package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.BulkReservation;
import io.waymark.inventory.Measures;
import io.waymark.inventory.Reservation;
import io.waymark.inventory.ReservationKey;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.SoftReservations;
import io.waymark.inventory.Unreserve;
import io.waymark.inventory.UnreserveOutcome;
import io.waymark.inventory.WantedReservation;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What else can be done with reservations, over HTTP. */
@RestController
@RequestMapping("/api/inventory/reservations")
@Tag(name = "Inventory")
class SoftReservationsController {

  private static final String PATH =
      " The path names a reservation's id; with `sku` in the body, a reference.";

  private final SoftReservations reservations;
  private final Measures measures;
  private final JsonRows json;

  SoftReservationsController(SoftReservations reservations, Measures measures, JsonRows json) {
    this.reservations = reservations;
    this.measures = measures;
    this.json = json;
  }

  record ReservationAnswerList(List<ReservationAnswer> outcomes) {}

  record UnreserveAnswerList(List<UnreserveAnswer> outcomes) {}

  record Reserved(List<Reservation> reservations) {}

  record Pin(
      Sku sku,
      LocationId location,
      @Schema(description = "missing: all that is held for the site") Integer quantity) {}

  record Amendment(
      Sku sku,
      @Schema(description = "all open units afterwards; 0 releases it") Integer quantity,
      @Schema(defaultValue = "true") Boolean checkAvailability,
      Map<String, String> attributes) {}

  record Extension(Sku sku, @Schema(description = "missing: it never expires") Instant expiresAt) {}

  @Schema(name = "PartialShipment")
  record Shipment(
      @Schema(description = "the caller's own id of the shipment: it is done once")
          String requestId,
      @Schema(description = "units by SKU", example = "{\"AF-MUG\": 3}")
          Map<Sku, Integer> shipped) {}

  @PostMapping("/bulk")
  @Operation(
      summary = "Make at most 10,000 reservations",
      description =
          "Each is all of its lines or none and has its own outcome, in the order sent: a bad or"
              + " short one stops no other.")
  ReservationAnswerList reserve(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array =
                          @ArraySchema(schema = @Schema(implementation = NewReservation.class))))
          @RequestBody
          JsonNode body) {
    ExternalNames names = new ExternalNames(measures);
    List<JsonRows.Row<WantedReservation>> rows =
        json.read(body, NewReservation.class, each -> each.wanted(names));
    List<BulkReservation> outcomes =
        reservations.reserveAll(
            rows.stream().map(JsonRows.Row::read).flatMap(Optional::stream).toList());
    List<ReservationAnswer> answers = new ArrayList<>();
    int next = 0;
    for (JsonRows.Row<WantedReservation> row : rows) {
      answers.add(
          ReservationAnswer.of(
              row.text("requestId"),
              row.text("reference"),
              row.value() == null
                  ? new BulkReservation(null, row.violations())
                  : outcomes.get(next++)));
    }
    return new ReservationAnswerList(answers);
  }

  @PostMapping("/unreserve")
  @Operation(
      summary = "Give units of a reservation back",
      description =
          "Idempotent by `requestId`. Asking for more units than are open is a partial success: `invalid`"
              + " tells how many were not.")
  UnreserveAnswer unreserve(@RequestBody UnreserveBody body) {
    return UnreserveAnswer.of(reservations.unreserve(body.wanted()));
  }

  @PostMapping("/unreserve/bulk")
  @Operation(
      summary = "Give units of at most 10,000 reservations back",
      description = "Each has its own outcome, in the order sent: a bad one stops no other.")
  UnreserveAnswerList unreserveAll(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = UnreserveBody.class))))
          @RequestBody
          JsonNode body) {
    List<JsonRows.Row<Unreserve>> rows =
        json.read(body, UnreserveBody.class, UnreserveBody::wanted);
    List<UnreserveOutcome> outcomes =
        reservations.unreserveAll(
            rows.stream().map(JsonRows.Row::read).flatMap(Optional::stream).toList());
    List<UnreserveAnswer> answers = new ArrayList<>();
    int next = 0;
    for (JsonRows.Row<Unreserve> row : rows) {
      answers.add(
          row.value() == null
              ? UnreserveAnswer.refused(row.text("requestId"), row.violations())
              : UnreserveAnswer.of(outcomes.get(next++)));
    }
    return new UnreserveAnswerList(answers);
  }

  @PostMapping("/{id}/pin")
  @Operation(
      summary = "Pin what is held for a site to one of its locations",
      description = "409 when the location has less; then nothing moved." + PATH)
  ResponseEntity<?> pin(@PathVariable String id, @RequestBody Pin pin) {
    if (pin.location() == null) {
      throw InvalidInput.of("location", "required", "must not be missing");
    }
    return ReservationAnswers.of(
        reservations.pin(key(id, pin.sku()), pin.location(), pin.quantity()));
  }

  @PostMapping("/{id}/amend")
  @Operation(
      summary = "Change how many units are reserved",
      description = "409 when there are not so many more; then nothing changed." + PATH)
  ResponseEntity<?> amend(@PathVariable String id, @RequestBody Amendment amendment) {
    if (amendment.quantity() == null) {
      throw InvalidInput.of("quantity", "required", "must not be missing");
    }
    return ReservationAnswers.of(
        reservations.amend(
            key(id, amendment.sku()),
            amendment.quantity(),
            new ReservationTerms(
                null,
                !Boolean.FALSE.equals(amendment.checkAvailability()),
                amendment.attributes(),
                null)));
  }

  @PostMapping("/{id}/extend")
  @Operation(
      summary = "Set when it expires, or confirm it: then it never does",
      description = "404 when it has ended." + PATH)
  Reserved extend(@PathVariable String id, @RequestBody Extension extension) {
    return new Reserved(reservations.extend(key(id, extension.sku()), extension.expiresAt()));
  }

  @PostMapping("/{reference}/shipments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Ship some of what is reserved under the reference; the rest stays reserved",
      description = "Idempotent by `requestId`.")
  void ship(@PathVariable String reference, @RequestBody Shipment shipment) {
    reservations.offset(
        shipment.requestId(),
        reference,
        shipment.shipped() == null ? Map.of() : shipment.shipped());
  }

  private static ReservationKey key(String id, Sku sku) {
    return sku == null ? ReservationKey.ofId(id) : ReservationKey.of(id, sku);
  }
}
