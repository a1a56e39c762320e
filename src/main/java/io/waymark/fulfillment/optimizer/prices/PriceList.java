package io.waymark.fulfillment.optimizer.prices;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.HashMap;
import java.util.Map;

/** Prices as they were found once; pairs that are not listed cost nothing. */
public final class PriceList implements ScarcityPrices {

  private final Map<Sku, Map<LocationId, Double>> bySku;

  private PriceList(Map<Sku, Map<LocationId, Double>> bySku) {
    this.bySku = bySku;
  }

  /** A list of these prices by SKU and location; prices of 0 or less are left out. */
  public static PriceList of(Map<Sku, Map<LocationId, Double>> prices) {
    Map<Sku, Map<LocationId, Double>> kept = new HashMap<>();
    prices.forEach(
        (sku, ofSku) -> {
          Map<LocationId, Double> positive = new HashMap<>(ofSku);
          positive.values().removeIf(price -> !(price > 0));
          if (!positive.isEmpty()) {
            kept.put(sku, Map.copyOf(positive));
          }
        });
    return new PriceList(Map.copyOf(kept));
  }

  @Override
  public double price(LocationId location, Sku sku) {
    return bySku.getOrDefault(sku, Map.of()).getOrDefault(location, 0.0);
  }

  /** The prices above 0 by SKU and location. */
  public Map<Sku, Map<LocationId, Double>> prices() {
    return bySku;
  }
}
