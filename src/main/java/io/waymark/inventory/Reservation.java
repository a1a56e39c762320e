package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * Units set aside, as far as they are neither shipped nor given back.
 *
 * @param id unique; units that move to another location or variant may do so under another id
 * @param orderId for whom; null when a caller reserved without an order
 * @param reference what for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param quantity open units, whole
 * @param uncovered those of them that wait for stock
 * @param allocated those of them that came from allocations of groups; the others are from what
 *     serves all
 * @param site the site for whose locations together the units are held, here provisionally; null if
 *     they are pinned to the location
 * @param expiresAt when the open units are given back by themselves, UTC; null is never
 * @param requestId the caller's id of the request, if it is not the reference; else null
 * @param reservedAt since when, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reservation(
    String id,
    @JsonInclude OrderId orderId,
    String reference,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    int quantity,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int uncovered,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int allocated,
    String site,
    Instant expiresAt,
    String requestId,
    Instant reservedAt) {

  /** Pinned, covered and without expiry. */
  public Reservation(
      String id,
      OrderId orderId,
      String reference,
      Sku sku,
      LocationId location,
      Variant variant,
      int quantity,
      Instant reservedAt) {
    this(
        id,
        orderId,
        reference,
        sku,
        location,
        variant,
        quantity,
        0,
        0,
        null,
        null,
        null,
        reservedAt);
  }

  /** Pinned, covered and without expiry, of a position without a variant. */
  public Reservation(
      String id,
      OrderId orderId,
      String reference,
      Sku sku,
      LocationId location,
      int quantity,
      Instant reservedAt) {
    this(id, orderId, reference, sku, location, Variant.NONE, quantity, reservedAt);
  }

  /** The same with other open units. */
  Reservation open(int units, int waiting, int fromAllocations) {
    return new Reservation(
        id,
        orderId,
        reference,
        sku,
        location,
        variant,
        units,
        waiting,
        fromAllocations,
        site,
        expiresAt,
        requestId,
        reservedAt);
  }

  /** Units that stock is set aside for. */
  int covered() {
    return quantity - uncovered;
  }
}
