package io.waymark.providers.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewLine;
import io.waymark.orders.NewOrder;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Payload;
import java.math.BigDecimal;

/** What the transformation makes of a payload, as the tests ask for it. */
final class ReadOrders {

  private ReadOrders() {}

  static void assertRefused(Payload payload, String field) {
    assertThatThrownBy(() -> created(payload))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).field()).isEqualTo(field));
  }

  static ChannelRequest created(Payload payload) {
    return ShopifyOrder.of(payload.json()).created();
  }

  static ChannelRequest cancelled(Payload payload) {
    return ShopifyOrder.of(payload.json()).cancelled();
  }

  static NewOrder placed(Payload payload) {
    return ((ChannelRequest.Place) created(payload)).order();
  }

  static String sku(Payload payload) {
    return placed(payload).lines().get(0).sku();
  }

  static String lines(Payload payload) {
    return placed(payload).lines().stream()
        .map(line -> line.sku() + " " + line.quantity())
        .reduce((one, other) -> one + "," + other)
        .orElse("");
  }

  static BigDecimal total(NewOrder order) {
    BigDecimal total =
        order.charges().shipping().add(order.charges().tax()).subtract(order.charges().discount());
    for (NewLine line : order.lines()) {
      total =
          total
              .add(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
              .subtract(line.discount())
              .add(line.tax());
    }
    return total;
  }
}
