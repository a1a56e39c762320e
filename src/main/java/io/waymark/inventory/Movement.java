package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * One entry of the append-only ledger.
 *
 * @param seq its number, rising in the order of writing within a position
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param kind what happened
 * @param measure which figure changed: {@code waymark.onHand} or another data source's
 * @param delta units by which it rose, negative if it fell
 * @param onHand the figure after it; for {@code waymark.onHand} the units on hand
 * @param reason why, if somebody said so; else null
 * @param reasonCode why, as a code, if one was given; else null
 * @param reference what was shipped, for the shipment of a reservation; else null
 * @param changeId the id of the {@link InventoryChange}; null for the shipment of a reservation
 * @param at when, UTC
 */
public record Movement(
    long seq,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    Kind kind,
    Measure measure,
    int delta,
    int onHand,
    String reason,
    String reasonCode,
    String reference,
    String changeId,
    Instant at) {

  /** What moved the stock. */
  public enum Kind {
    /** Goods came in. */
    RECEIVE,
    /** A difference was found. */
    ADJUST,
    /** Somebody counted. */
    SET,
    /** Goods left. */
    SHIP,
    /** A data source reported a difference. */
    DELTA,
    /** To or from another location, or as another kind. */
    TRANSFER,
    /** Into quarantine. */
    QUARANTINE,
    /** Out of quarantine. */
    RELEASE,
    /** The variance of a cycle count was posted. */
    COUNT
  }
}
