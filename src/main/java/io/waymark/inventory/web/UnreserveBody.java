package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.ReservationKey;
import io.waymark.inventory.Unreserve;
import io.waymark.kernel.Sku;

/** Units that a caller outside gives back. */
@Schema(name = "Unreserve")
record UnreserveBody(
    @Schema(description = "the caller's own id of this request: it is done once") String requestId,
    @Schema(description = "a reservation's id; or else name reference and sku") String reservation,
    String reference,
    Sku sku,
    int quantity) {

  Unreserve wanted() {
    return new Unreserve(requestId, new ReservationKey(reservation, reference, sku), quantity);
  }
}
