package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * A reservation and what became of it.
 *
 * @param id unique
 * @param orderId for whom; null when a caller reserved without an order
 * @param reference what for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param quantity units reserved, less those that moved to another reservation
 * @param shipped units of them that were shipped
 * @param returned units of them that were given back
 * @param uncovered units of them that wait for stock
 * @param allocated open units of them that came from allocations of groups
 * @param site the site for whose locations together they are held; null if pinned to the location
 * @param expiresAt when the open units are given back by themselves, UTC; null is never, or that it
 *     has ended
 * @param state where it stands
 * @param reservedAt since when, UTC
 * @param endedAt when it was shipped or released, UTC; null while it is open
 */
public record ReservationEntry(
    String id,
    OrderId orderId,
    String reference,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    int quantity,
    int shipped,
    int returned,
    int uncovered,
    int allocated,
    @JsonInclude(JsonInclude.Include.NON_NULL) String site,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant expiresAt,
    State state,
    Instant reservedAt,
    Instant endedAt) {

  /** Where a reservation stands. */
  public enum State {
    /** The units are set aside. */
    OPEN,
    /** At least one unit was shipped. */
    SHIPPED,
    /** All units were given back. */
    RELEASED,
    /** Its time was over: all units were given back by themselves. */
    EXPIRED,
    /** All units moved to other reservations of the same reference. */
    MOVED
  }
}
