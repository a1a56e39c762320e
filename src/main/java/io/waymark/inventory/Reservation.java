package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * Units set aside.
 *
 * @param id unique
 * @param orderId for whom; null when a caller reserved without an order
 * @param reference what for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param quantity whole units, 1 or more
 * @param reservedAt since when, UTC
 */
public record Reservation(
    String id,
    OrderId orderId,
    String reference,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    int quantity,
    Instant reservedAt) {

  /** Units of a position without a variant. */
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
}
