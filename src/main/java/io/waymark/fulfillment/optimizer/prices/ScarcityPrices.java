package io.waymark.fulfillment.optimizer.prices;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/** What taking one unit of stock costs those who come later. */
@FunctionalInterface
public interface ScarcityPrices {

  /** Nothing is scarce. */
  ScarcityPrices NONE = (location, sku) -> 0;

  /**
   * The price of one unit of a SKU at a location, in the unit of costs; 0 or more, 0 if unknown.
   */
  double price(LocationId location, Sku sku);
}
