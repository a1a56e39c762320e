package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * The stock of one SKU at one location, in whole units.
 *
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param onHand physically there
 * @param reserved set aside; 0 ≤ reserved ≤ on hand
 * @param uncovered promised without stock, 0 or more: stock that arrives covers them first
 */
public record StockPosition(
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    int onHand,
    int reserved,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int uncovered) {

  /** Nothing uncovered. */
  public StockPosition(Sku sku, LocationId location, Variant variant, int onHand, int reserved) {
    this(sku, location, variant, onHand, reserved, 0);
  }

  /** A position without a variant. */
  public StockPosition(Sku sku, LocationId location, int onHand, int reserved) {
    this(sku, location, Variant.NONE, onHand, reserved);
  }

  /**
   * On hand less reserved and uncovered, or 0 if that is less: what can still be reserved, if the
   * variant can be sold.
   */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public int available() {
    return Math.max(0, onHand - reserved - uncovered);
  }

  /** The same after the change. */
  StockPosition plus(StockDelta delta) {
    return new StockPosition(
        sku,
        location,
        variant,
        onHand + delta.onHand(),
        reserved + delta.reserved(),
        uncovered + delta.uncovered());
  }

  /** Units that could cover others' uncovered ones. */
  int free() {
    return onHand - reserved;
  }
}
