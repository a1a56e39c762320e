package io.waymark.providers.shopify;

import static io.waymark.providers.intake.Amounts.atLeastZero;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.Charges;
import io.waymark.orders.NewOrder;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Fields;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads Shopify's Order resource.
 *
 * @see <a href="https://shopify.dev/docs/api/admin-rest/latest/resources/order">Order</a>
 */
final class ShopifyOrder {

  static final String CHANNEL = "shopify";

  private final Fields order;
  private final ShopifyLines lines;

  private ShopifyOrder(Fields order) {
    this.order = order;
    this.lines = new ShopifyLines(order);
  }

  static ShopifyOrder of(String body) {
    return new ShopifyOrder(Fields.parse(body, "order"));
  }

  ChannelRequest created() {
    if (lines.toShip().isEmpty()) {
      return new ChannelRequest.Ignore(
          "Order " + id() + " has nothing to ship: its lines are digital, removed or fulfilled");
    }
    return new ChannelRequest.Place(toNewOrder(), cancellation());
  }

  ChannelRequest cancelled() {
    if (!lines.anyPhysical()) {
      return new ChannelRequest.Ignore("Order " + id() + " never had anything to ship");
    }
    String reason = cancellation();
    return new ChannelRequest.Cancel(CHANNEL, id(), reason == null ? "no reason given" : reason);
  }

  private String cancellation() {
    String reason = order.text("cancel_reason");
    return order.text("cancelled_at") == null ? null : reason == null ? "no reason given" : reason;
  }

  private NewOrder toNewOrder() {
    ShopifyAddresses addresses = new ShopifyAddresses(order);
    ShopifyRemarks remarks = new ShopifyRemarks(order);
    return new NewOrder(
        CHANNEL,
        id(),
        order.text("name", "order_number", "number"),
        remarks.orderType(),
        order.instant(order.text("created_at") == null ? "processed_at" : "created_at"),
        currency(),
        addresses.customer(),
        addresses.shipTo(),
        addresses.billTo(),
        addresses.destination(),
        lines.toShip(),
        charges(),
        ShopifyPayment.of(order),
        shippingMethod(),
        remarks.riskLevel(),
        null,
        order.text("note"),
        remarks.attributes(lines));
  }

  private String id() {
    String id = order.id("id");
    if (id == null) {
      throw InvalidInput.of("id", "required", "must be the order's id");
    }
    return id;
  }

  private String currency() {
    String currency = order.text("currency");
    return currency == null
        ? order.in("total_price_set").in("shop_money").text("currency_code")
        : currency;
  }

  // Shopify's line amounts contain their tax when taxes_included is set; adding it would double it.
  private Charges charges() {
    BigDecimal beyondLines = order.amountOrZero("total_discounts").subtract(lines.discount());
    BigDecimal discount = atLeastZero(beyondLines.subtract(ShopifyShipping.discount(order)));
    BigDecimal tax =
        order.yes("taxes_included")
            ? BigDecimal.ZERO
            : atLeastZero(order.amountOrZero("total_tax").subtract(lines.tax()));
    return new Charges(ShopifyShipping.charged(order), discount.min(lines.toPay()), tax);
  }

  private String shippingMethod() {
    List<Fields> methods = ShopifyShipping.methods(order);
    return methods.isEmpty() ? null : methods.get(0).text("code", "title");
  }
}
