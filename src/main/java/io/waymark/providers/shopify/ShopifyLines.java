package io.waymark.providers.shopify;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewLine;
import io.waymark.providers.intake.Amounts;
import io.waymark.providers.intake.Fields;
import java.math.BigDecimal;
import java.util.List;

/** The line items of a Shopify order: which of them are to be shipped, and their amounts. */
final class ShopifyLines {

  private final boolean taxIncluded;
  private final boolean fulfilled;
  private final List<Fields> items;
  private final List<NewLine> toShip;

  ShopifyLines(Fields order) {
    taxIncluded = order.yes("taxes_included");
    fulfilled = "fulfilled".equals(order.text("fulfillment_status"));
    items = order.each("line_items");
    toShip = items.stream().filter(this::isToShip).map(this::line).toList();
  }

  List<NewLine> toShip() {
    return toShip;
  }

  /** What an operator should know of the items that Waymark does not ship. */
  String notShipped() {
    return items.stream()
        .filter(item -> !isToShip(item))
        .map(item -> item.text("quantity") + " × " + item.text("name", "title", "sku"))
        .reduce((one, other) -> one + "; " + other)
        .orElse(null);
  }

  boolean anyPhysical() {
    return items.stream().anyMatch(ShopifyLines::isPhysical);
  }

  /** Discounts of all line items, shipped or not. */
  BigDecimal discount() {
    return Amounts.sum(items, ShopifyLines::discount);
  }

  /** Taxes of all line items, shipped or not. */
  BigDecimal tax() {
    return Amounts.sum(items, ShopifyLines::tax);
  }

  /** What the lines to be shipped cost after their own discounts. */
  BigDecimal toPay() {
    return Amounts.sum(
        toShip,
        line ->
            line.unitPrice()
                .multiply(BigDecimal.valueOf(line.quantity()))
                .subtract(line.discount()));
  }

  private boolean isToShip(Fields item) {
    return isPhysical(item) && unitsToShip(item) > 0;
  }

  private static boolean isPhysical(Fields item) {
    return !item.no("requires_shipping") && !item.yes("gift_card");
  }

  // fulfillable_quantity is what is neither refunded, fulfilled nor in somebody else's work.
  private int unitsToShip(Fields item) {
    Integer current = item.units("current_quantity");
    int units = current == null ? ordered(item) : current;
    Integer fulfillable = item.units("fulfillable_quantity");
    if (fulfillable != null) {
      return Math.min(units, fulfillable);
    }
    return fulfilled || "fulfilled".equals(item.text("fulfillment_status")) ? 0 : units;
  }

  private static int ordered(Fields item) {
    Integer quantity = item.units("quantity");
    if (quantity == null) {
      throw InvalidInput.of(item.at("quantity"), "required", "must be the number of units");
    }
    return quantity;
  }

  private NewLine line(Fields item) {
    int units = unitsToShip(item);
    int ordered = Math.max(units, ordered(item));
    BigDecimal price = price(item);
    BigDecimal gross = price.multiply(BigDecimal.valueOf(units));
    BigDecimal discount = Amounts.share(discount(item), units, ordered).min(gross);
    BigDecimal tax = taxIncluded ? BigDecimal.ZERO : Amounts.share(tax(item), units, ordered);
    String description = item.text("name", "title");
    return new NewLine(null, sku(item), description, units, price, discount, tax);
  }

  private static String sku(Fields item) {
    String sku = item.text("sku");
    if (sku != null) {
      return sku;
    }
    if (item.id("variant_id") != null) {
      return "shopify-variant-" + item.id("variant_id");
    }
    return item.id("product_id") != null
        ? "shopify-product-" + item.id("product_id")
        : "shopify-line-" + item.id("id");
  }

  private static BigDecimal price(Fields item) {
    BigDecimal price = item.amount("price");
    if (price == null) {
      price = item.in("price_set").in("shop_money").amount("amount");
    }
    if (price == null) {
      throw InvalidInput.of(item.at("price"), "required", "must be the price of one unit");
    }
    return price;
  }

  // Allocations hold every discount that touches the item; total_discount only its own.
  private static BigDecimal discount(Fields item) {
    List<Fields> allocations = item.each("discount_allocations");
    return allocations.isEmpty()
        ? item.amountOrZero("total_discount")
        : Amounts.sum(allocations, part -> part.amountOrZero("amount"));
  }

  private static BigDecimal tax(Fields item) {
    return Amounts.sum(item.each("tax_lines"), part -> part.amountOrZero("price"));
  }
}
