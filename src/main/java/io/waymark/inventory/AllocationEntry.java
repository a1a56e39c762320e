package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * One entry of an allocation's append-only history. Reserving and giving back are not here: the
 * reservation itself says them.
 *
 * @param seq its number, rising in the order of writing within an allocation
 * @param sku the stock keeping unit
 * @param location where
 * @param group whose units
 * @param kind what happened
 * @param allocated units by which the allocated ones rose, negative if they fell
 * @param consumed units consumed for good
 * @param requestId the caller's id; null for the shipment or the move of a reservation
 * @param reference what for, such as the shipped reservation's reference; may be null
 * @param at when, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationEntry(
    long seq,
    Sku sku,
    LocationId location,
    AllocationGroup group,
    Kind kind,
    int allocated,
    int consumed,
    String requestId,
    String reference,
    Instant at) {

  /** What happened to the units. */
  public enum Kind {
    /** They came from the common pool. */
    ALLOCATE,
    /** They went back to the common pool. */
    UNALLOCATE,
    /** They came from or went to another group. */
    REALLOCATE,
    /** They left the stock without a reservation. */
    CONSUME,
    /** Reserved ones were shipped. */
    SHIP,
    /** Reserved ones came from or went to another location of their site. */
    MOVE
  }
}
