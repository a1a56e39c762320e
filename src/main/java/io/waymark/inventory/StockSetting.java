package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * Units that are set for an SKU: its safety stock or its low-stock threshold, at each location.
 *
 * @param sku the stock keeping unit
 * @param location where it holds; null is wherever nothing is set for the location itself
 * @param channel for whom; null is for everybody for whose channel nothing is set
 * @param units whole units, 0 or more; null takes the setting back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockSetting(Sku sku, LocationId location, String channel, Integer units) {

  /** What is set now. */
  public enum Kind {
    /** Units that are kept back from reservations. */
    SAFETY_STOCK("safety_stock"),
    /** Available units at which stock is low: the reorder point. */
    LOW_STOCK_THRESHOLD("low_stock_threshold");

    private final String table;

    Kind(String table) {
      this.table = table;
    }

    String table() {
      return table;
    }
  }

  /** The same scope with nothing set. */
  StockSetting scope() {
    return new StockSetting(sku, location, channel, null);
  }
}
