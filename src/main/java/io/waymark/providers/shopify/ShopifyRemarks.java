package io.waymark.providers.shopify;

import io.waymark.orders.RiskLevel;
import io.waymark.providers.intake.Attributes;
import io.waymark.providers.intake.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What else Shopify says of an order: its risk, its kind, and attributes for policies to read. */
final class ShopifyRemarks {

  private final Fields order;

  ShopifyRemarks(Fields order) {
    this.order = order;
  }

  String orderType() {
    return order.in("company").present() ? "wholesale" : null;
  }

  RiskLevel riskLevel() {
    List<String> said = new ArrayList<>();
    said.add(order.text("risk_level", "riskLevel"));
    for (String risks : List.of("order_risks", "risks")) {
      order.each(risks).forEach(risk -> said.add(risk.text("risk_level", "recommendation")));
    }
    return said.stream().map(ShopifyRemarks::level).max(RiskLevel::compareTo).orElse(RiskLevel.LOW);
  }

  private static RiskLevel level(String said) {
    return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
      case "high", "cancel" -> RiskLevel.HIGH;
      case "medium", "investigate" -> RiskLevel.MEDIUM;
      default -> RiskLevel.LOW;
    };
  }

  Map<String, String> attributes(ShopifyLines lines) {
    Attributes attributes =
        new Attributes()
            .add("channelTotal", order.amount("total_price"))
            .add("financialStatus", order.text("financial_status"))
            .add("sourceName", order.text("source_name"))
            .add("presentmentCurrency", order.text("presentment_currency"))
            .add("tags", order.text("tags"))
            .add("customerTags", order.in("customer").text("tags"))
            .add("locationId", order.id("location_id"))
            .add("companyId", order.in("company").id("id"))
            .add("purchaseOrder", order.text("po_number"))
            .add("closedAt", order.text("closed_at"))
            .add("cancelledAt", order.text("cancelled_at"))
            .add("notShipped", lines.notShipped())
            .flag("test", order.yes("test"));
    amounts(attributes);
    order
        .each("discount_codes")
        .forEach(code -> attributes.add("discountCode." + code.text("code"), code.text("amount")));
    order
        .each("note_attributes")
        .forEach(note -> attributes.add("note." + note.text("name"), note.text("value")));
    return attributes.toMap();
  }

  private void amounts(Attributes attributes) {
    attributes
        .add("tip", positive(ShopifyShipping.tip(order)))
        .add("duties", positive(ShopifyShipping.duties(order)))
        .add("fees", positive(ShopifyShipping.fees(order)));
    if (order.yes("taxes_included")) {
      attributes.add("taxIncluded", order.text("total_tax"));
    }
  }

  private static Object positive(java.math.BigDecimal amount) {
    return amount.signum() > 0 ? amount : null;
  }
}
