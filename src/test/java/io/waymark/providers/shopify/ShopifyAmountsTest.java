package io.waymark.providers.shopify;

import static io.waymark.providers.shopify.ReadOrders.placed;
import static io.waymark.providers.shopify.ReadOrders.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.orders.NewOrder;
import io.waymark.providers.intake.Payload;
import org.junit.jupiter.api.Test;

class ShopifyAmountsTest {

  @Test
  void amountsAddUpToWhatTheCustomerPaid() {
    NewOrder order = placed(ShopifyPayloads.order());

    assertThat(order.charges().discount()).isEqualByComparingTo("0");
    assertThat(order.charges().tax()).isEqualByComparingTo("0.69");
    assertThat(total(order)).isEqualByComparingTo("333.97");
  }

  @Test
  void pricesThatIncludeTaxAreNotTaxedTwice() {
    NewOrder order =
        placed(ShopifyPayloads.order().with("taxes_included", "true").with("total_price", "'0'"));

    assertThat(total(order)).isEqualByComparingTo("308.23");
    assertThat(order.attributes()).containsEntry("taxIncluded", "25.74");
  }

  @Test
  void aDiscountOfTheWholeOrderThatNoLineCarriesStaysWithTheOrder() {
    Payload older =
        ShopifyPayloads.order()
            .with("line_items.0.discount_allocations", "[]")
            .with("line_items.1.discount_allocations", "[]")
            .with("line_items.1.total_discount", "'4.00'");

    NewOrder order = placed(older);

    assertThat(order.lines().get(1).discount()).isEqualByComparingTo("4.00");
    assertThat(order.charges().discount()).isEqualByComparingTo("6.00");
  }

  @Test
  void freeShippingIsADiscountOfShipping() {
    Payload free =
        ShopifyPayloads.order()
            .with("shipping_lines.0.discounted_price", "null")
            .with("shipping_lines.0.discount_allocations", "[{'amount': '8.25'}]")
            .with("total_discounts", "'18.25'");

    NewOrder order = placed(free);

    assertThat(order.charges().shipping()).isEqualByComparingTo("0");
    assertThat(order.charges().discount()).isEqualByComparingTo("0");
  }

  @Test
  void tipsAndDutiesArePaidWithShipping() {
    NewOrder order =
        placed(
            ShopifyPayloads.order()
                .with("total_tip_received", "'5.00'")
                .with("current_total_duties_set", "{'shop_money': {'amount': '12.50'}}"));

    assertThat(order.charges().shipping()).isEqualByComparingTo("25.75");
    assertThat(order.attributes()).containsEntry("tip", "5.00").containsEntry("duties", "12.50");
  }
}
