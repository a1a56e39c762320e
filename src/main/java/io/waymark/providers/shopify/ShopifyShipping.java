package io.waymark.providers.shopify;

import io.waymark.providers.intake.Amounts;
import io.waymark.providers.intake.Fields;
import java.math.BigDecimal;
import java.util.List;

/** What the customer pays beside the goods: shipping, and with it tips, duties and extra fees. */
final class ShopifyShipping {

  private ShopifyShipping() {}

  static List<Fields> methods(Fields order) {
    return order.each("shipping_lines").stream().filter(line -> !line.yes("is_removed")).toList();
  }

  static BigDecimal charged(Fields order) {
    BigDecimal shipping = Amounts.sum(methods(order), ShopifyShipping::discounted);
    return shipping.add(tip(order)).add(duties(order)).add(fees(order));
  }

  static BigDecimal discount(Fields order) {
    return Amounts.sum(
        methods(order), line -> line.amountOrZero("price").subtract(discounted(line)));
  }

  static BigDecimal tip(Fields order) {
    return order.amountOrZero("total_tip_received");
  }

  static BigDecimal duties(Fields order) {
    return shopMoney(order, "current_total_duties_set", "original_total_duties_set");
  }

  static BigDecimal fees(Fields order) {
    return shopMoney(
        order, "current_total_additional_fees_set", "original_total_additional_fees_set");
  }

  private static BigDecimal discounted(Fields line) {
    BigDecimal discounted = line.amount("discounted_price");
    if (discounted != null) {
      return discounted;
    }
    BigDecimal off =
        Amounts.sum(line.each("discount_allocations"), part -> part.amountOrZero("amount"));
    return Amounts.atLeastZero(line.amountOrZero("price").subtract(off));
  }

  private static BigDecimal shopMoney(Fields order, String current, String original) {
    Fields set = order.in(current).present() ? order.in(current) : order.in(original);
    return set.in("shop_money").amountOrZero("amount");
  }
}
