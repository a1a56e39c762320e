package io.waymark.fulfillment.optimizer.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceListTest {

  private static final LocationId RENO = new LocationId("reno");
  private static final LocationId AUSTIN = new LocationId("austin");
  private static final Sku LAMP = new Sku("LAMP");

  @Test
  void whatIsNotListedCostsNothing() {
    PriceList prices = PriceList.of(Map.of(LAMP, Map.of(RENO, 2.5, AUSTIN, 0.0)));

    assertThat(prices.price(RENO, LAMP)).isEqualTo(2.5);
    assertThat(prices.price(AUSTIN, LAMP)).isZero();
    assertThat(prices.price(RENO, new Sku("SOFA"))).isZero();
    assertThat(prices.prices()).isEqualTo(Map.of(LAMP, Map.of(RENO, 2.5)));
    assertThat(ScarcityPrices.NONE.price(RENO, LAMP)).isZero();
  }
}
