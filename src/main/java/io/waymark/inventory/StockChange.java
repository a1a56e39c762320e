package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * A change to the stock on hand at one position.
 *
 * @param id the caller's id of this change; the same id again changes nothing
 * @param kind what kind of change
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; missing is none
 * @param quantity whole units: for {@link Kind#RECEIVE} and {@link Kind#SHIP} 1 or more; for {@link
 *     Kind#ADJUST} the difference, not 0; for {@link Kind#SET} the new on hand, not below what is
 *     reserved
 * @param reason why, for the ledger; may be null
 * @param reasonCode one of the known reason codes; may be null
 */
public record StockChange(
    String id,
    Kind kind,
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") Variant variant,
    int quantity,
    String reason,
    String reasonCode)
    implements InventoryChange {

  /** A missing variant is none. */
  public StockChange {
    variant = variant == null ? Variant.NONE : variant;
  }

  /** A change to a position without a variant. */
  public StockChange(
      String id, Kind kind, Sku sku, LocationId location, int quantity, String reason) {
    this(id, kind, sku, location, Variant.NONE, quantity, reason, null);
  }

  /** What kind of change. */
  public enum Kind {
    /** Goods came in. */
    RECEIVE,
    /** A difference was found. */
    ADJUST,
    /** Somebody counted: the quantity is the new on hand. */
    SET,
    /** Goods left that nobody had reserved. */
    SHIP
  }
}
