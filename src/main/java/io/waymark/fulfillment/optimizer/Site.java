package io.waymark.fulfillment.optimizer;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Map;

/**
 * A source as the optimizer sees it.
 *
 * @param location its id; breaks ties
 * @param kind what it is, as cost terms name it
 * @param distanceKm distance to the destination, km
 * @param active whether it takes orders
 * @param excluded whether this order must not use it
 * @param stock units available by SKU; a SKU that is missing has none
 */
public record Site(
    LocationId location,
    String kind,
    double distanceKm,
    boolean active,
    boolean excluded,
    Map<Sku, Integer> stock) {

  /** Units available of a SKU, 0 or more. */
  public int available(Sku sku) {
    return Math.max(0, stock.getOrDefault(sku, 0));
  }
}
