package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * One entry of the append-only ledger of stock on hand.
 *
 * @param seq its number, rising in the order of writing within a position
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param kind what happened
 * @param delta units by which on hand rose, negative if it fell
 * @param onHand units on hand after it
 * @param reason why, if somebody said so; else null
 * @param reference what was shipped, for a shipment; else null
 * @param changeId the id of the {@link StockChange}; null for a shipment
 * @param at when, UTC
 */
public record Movement(
    long seq,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    Kind kind,
    int delta,
    int onHand,
    String reason,
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
    /** Reserved goods left. */
    SHIP
  }
}
