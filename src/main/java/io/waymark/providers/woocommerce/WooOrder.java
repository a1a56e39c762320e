package io.waymark.providers.woocommerce;

import static io.waymark.providers.intake.Amounts.atLeastZero;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.Charges;
import io.waymark.orders.NewOrder;
import io.waymark.providers.intake.Amounts;
import io.waymark.providers.intake.Attributes;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads WooCommerce's order, version 1 to 3 of its REST API.
 *
 * @see <a href="https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties">Order
 *     properties</a>
 */
final class WooOrder {

  static final String CHANNEL = "woocommerce";

  private static final Set<String> CALLED_OFF = Set.of("cancelled", "failed", "trash", "refunded");
  private static final Set<String> NOT_YET = Set.of("checkout-draft", "auto-draft", "draft");
  private static final int MOST_META = 30;

  private final Fields order;

  private WooOrder(Fields order) {
    this.order = order;
  }

  static WooOrder of(String body) {
    return new WooOrder(Fields.parse(body, "order"));
  }

  ChannelRequest created() {
    if (CALLED_OFF.contains(status()) || NOT_YET.contains(status())) {
      return new ChannelRequest.Ignore("Order " + id() + " is " + status() + " in the shop");
    }
    // A virtual product carries no mark of its own; an order of nothing else has no shipping.
    if (status().equals("completed") && order.each("shipping_lines").isEmpty()) {
      return new ChannelRequest.Ignore("Order " + id() + " is completed and had nothing to ship");
    }
    return new ChannelRequest.Place(toNewOrder(), null);
  }

  ChannelRequest updated() {
    return CALLED_OFF.contains(status())
        ? new ChannelRequest.Cancel(CHANNEL, id(), "is " + status() + " in the shop")
        : new ChannelRequest.Ignore(
            "Order " + id() + " was updated to " + status() + ", which changes nothing here");
  }

  ChannelRequest deleted() {
    return new ChannelRequest.Cancel(CHANNEL, id(), "was deleted in the shop");
  }

  private NewOrder toNewOrder() {
    WooAddresses addresses = new WooAddresses(order);
    WooLines lines = new WooLines(order);
    return new NewOrder(
        CHANNEL,
        id(),
        order.text("number"),
        null,
        placedAt(),
        order.text("currency"),
        addresses.customer(),
        addresses.shipTo(),
        addresses.billTo(),
        null,
        lines.toShip(),
        charges(lines),
        WooPayment.of(order, status()),
        shippingMethod(),
        null,
        null,
        order.text("customer_note"),
        attributes());
  }

  private String id() {
    String id = order.id("id");
    if (id == null) {
      throw InvalidInput.of("id", "required", "must be the order's id");
    }
    return id;
  }

  // Statuses of plugins may come with the prefix that the shop's database has.
  private String status() {
    String status = order.text("status");
    return status == null ? "pending" : status.replaceFirst("^wc-", "");
  }

  private Instant placedAt() {
    Instant utc = order.instant("date_created_gmt");
    return utc == null ? order.instant("date_created") : utc;
  }

  // Fees have no place of their own; they travel with shipping, or with the discount if negative.
  private Charges charges(WooLines lines) {
    List<Fields> fees = order.each("fee_lines");
    BigDecimal added = Amounts.sum(fees, fee -> atLeastZero(fee.amountOrZero("total")));
    BigDecimal off = Amounts.sum(fees, fee -> atLeastZero(fee.amountOrZero("total").negate()));
    BigDecimal tax = atLeastZero(order.amountOrZero("total_tax").subtract(lines.tax()));
    return new Charges(shipping().add(added), off, tax);
  }

  private BigDecimal shipping() {
    BigDecimal total = order.amount("shipping_total");
    return total == null
        ? Amounts.sum(order.each("shipping_lines"), line -> line.amountOrZero("total"))
        : total;
  }

  private String shippingMethod() {
    List<Fields> methods = order.each("shipping_lines");
    return methods.isEmpty() ? null : methods.get(0).text("method_id", "method_title");
  }

  private Map<String, String> attributes() {
    Attributes attributes =
        new Attributes()
            .add("channelTotal", order.amount("total"))
            .add("channelStatus", status())
            .add("createdVia", order.text("created_via"))
            .add("paymentMethodTitle", order.text("payment_method_title"))
            .add("transactionId", order.text("transaction_id"))
            .flag("pricesIncludeTax", order.yes("prices_include_tax"));
    order
        .each("fee_lines")
        .forEach(fee -> attributes.add("fee." + fee.text("name"), fee.text("total")));
    order
        .each("coupon_lines")
        .forEach(
            coupon -> attributes.add("coupon." + coupon.text("code"), coupon.text("discount")));
    // A leading underscore marks what plugins keep for themselves.
    order.each("meta_data").stream()
        .filter(meta -> meta.text("key") != null && !meta.text("key").startsWith("_"))
        .limit(MOST_META)
        .forEach(meta -> attributes.add("meta." + meta.text("key"), meta.text("value")));
    return attributes.toMap();
  }
}
