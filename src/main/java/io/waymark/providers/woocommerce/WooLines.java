package io.waymark.providers.woocommerce;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewLine;
import io.waymark.providers.intake.Amounts;
import io.waymark.providers.intake.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * The line items of a WooCommerce order; their amounts are without tax, whatever the shop shows.
 */
final class WooLines {

  private final List<Fields> items;

  WooLines(Fields order) {
    items = order.each("line_items");
  }

  List<NewLine> toShip() {
    return items.stream().filter(item -> quantity(item) != 0).map(this::line).toList();
  }

  BigDecimal tax() {
    return Amounts.sum(items, item -> item.amountOrZero("total_tax"));
  }

  // The shop states what all units cost together, before and after discounts.
  private NewLine line(Fields item) {
    int units = quantity(item);
    BigDecimal total = item.amount("total");
    BigDecimal subtotal = total == null ? subtotal(item, units) : subtotal(item, units).max(total);
    return new NewLine(
        null,
        sku(item),
        description(item),
        units,
        Amounts.each(subtotal, units),
        total == null ? BigDecimal.ZERO : subtotal.subtract(total),
        item.amount("total_tax"));
  }

  private static int quantity(Fields item) {
    Integer quantity = item.units("quantity");
    if (quantity == null) {
      throw InvalidInput.of(item.at("quantity"), "required", "must be the number of units");
    }
    return quantity;
  }

  private static BigDecimal subtotal(Fields item, int units) {
    if (item.amount("subtotal") != null) {
      return item.amount("subtotal");
    }
    if (item.amount("total") != null) {
      return item.amount("total");
    }
    if (item.amount("price") != null) {
      return item.amount("price").multiply(BigDecimal.valueOf(units));
    }
    throw InvalidInput.of(item.at("subtotal"), "required", "must be the price of all units");
  }

  private static String sku(Fields item) {
    String sku = item.text("sku");
    if (sku != null) {
      return sku;
    }
    if (item.id("variation_id") != null) {
      return "woocommerce-variation-" + item.id("variation_id");
    }
    return item.id("product_id") != null
        ? "woocommerce-product-" + item.id("product_id")
        : "woocommerce-line-" + item.id("id");
  }

  private static String description(Fields item) {
    String name = item.text("name");
    return name == null ? null : HtmlUtils.htmlUnescape(name);
  }
}
