package io.waymark.fulfillment;

import io.waymark.fulfillment.optimizer.prices.PriceList;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The prices of scarce stock as they were found last on this node; none before. */
@Component
class CurrentPrices implements ScarcityPrices {

  private volatile PriceList latest = PriceList.of(Map.of());

  @Override
  public double price(LocationId location, Sku sku) {
    return latest.price(location, sku);
  }

  void replace(PriceList prices) {
    latest = prices;
  }
}
