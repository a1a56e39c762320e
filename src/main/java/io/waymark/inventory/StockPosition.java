package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * The stock of one SKU at one location, in whole units.
 *
 * @param sku the stock keeping unit
 * @param location where
 * @param onHand physically there
 * @param reserved set aside; 0 ≤ reserved ≤ on hand
 */
public record StockPosition(Sku sku, LocationId location, int onHand, int reserved) {

  /** On hand less reserved: what can still be reserved. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public int available() {
    return onHand - reserved;
  }
}
