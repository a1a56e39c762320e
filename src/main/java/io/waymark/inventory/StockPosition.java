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
 */
public record StockPosition(
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    int onHand,
    int reserved) {

  /** A position without a variant. */
  public StockPosition(Sku sku, LocationId location, int onHand, int reserved) {
    this(sku, location, Variant.NONE, onHand, reserved);
  }

  /** On hand less reserved: what can still be reserved, if the variant can be sold. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public int available() {
    return onHand - reserved;
  }

  /** The same with so many units more set aside. */
  StockPosition withReserved(int units) {
    return new StockPosition(sku, location, variant, onHand, reserved + units);
  }
}
