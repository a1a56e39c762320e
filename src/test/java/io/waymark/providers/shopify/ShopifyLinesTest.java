package io.waymark.providers.shopify;

import static io.waymark.providers.shopify.ReadOrders.cancelled;
import static io.waymark.providers.shopify.ReadOrders.created;
import static io.waymark.providers.shopify.ReadOrders.lines;
import static io.waymark.providers.shopify.ReadOrders.placed;
import static io.waymark.providers.shopify.ReadOrders.sku;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.orders.NewLine;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Payload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopifyLinesTest {

  @Test
  void aLineWithoutSkuIsNamedByVariantThenProductThenItself() {
    Payload bare = ShopifyPayloads.order().with("line_items.0.sku", "''");

    assertThat(sku(bare)).isEqualTo("shopify-variant-808950810");
    assertThat(sku(bare.with("line_items.0.variant_id", "null")))
        .isEqualTo("shopify-product-632910392");
    assertThat(
            sku(
                bare.with(
                    Map.of("line_items.0.variant_id", "null", "line_items.0.product_id", "null"))))
        .isEqualTo("shopify-line-11");
  }

  @Test
  void whatIsDigitalRemovedOrFulfilledIsNotShipped() {
    Payload order = ShopifyPayloads.order();

    assertThat(lines(order.with("line_items.0.requires_shipping", "false"))).isEqualTo("AF-LAMP 1");
    assertThat(lines(order.with("line_items.0.gift_card", "true"))).isEqualTo("AF-LAMP 1");
    assertThat(lines(order.with("line_items.0.current_quantity", "0"))).isEqualTo("AF-LAMP 1");
    assertThat(lines(order.with("line_items.0.fulfillable_quantity", "1")))
        .isEqualTo("AF-TENT-2P 1,AF-LAMP 1");
    assertThat(placed(order.with("line_items.0.gift_card", "true")).attributes().get("notShipped"))
        .isEqualTo("2 × Tent - 2 persons");
  }

  @Test
  void anOrderWithNothingToShipIsNotPlaced() {
    Payload digital =
        ShopifyPayloads.order()
            .with("line_items.0.requires_shipping", "false")
            .with("line_items.1.gift_card", "true");

    assertThat(created(digital)).isInstanceOf(ChannelRequest.Ignore.class);
    assertThat(cancelled(digital)).isInstanceOf(ChannelRequest.Ignore.class);
  }

  @Test
  void aPartOfALineBearsItsPartOfDiscountAndTax() {
    NewLine line =
        placed(ShopifyPayloads.order().with("line_items.0.current_quantity", "1")).lines().get(0);

    assertThat(line.quantity()).isEqualTo(1);
    assertThat(line.discount()).isEqualByComparingTo("4.665");
    assertThat(line.tax()).isEqualByComparingTo("11.165");
  }
}
