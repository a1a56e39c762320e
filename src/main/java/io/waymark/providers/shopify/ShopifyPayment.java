package io.waymark.providers.shopify;

import io.waymark.orders.Payment;
import io.waymark.orders.Payment.Status;
import io.waymark.providers.intake.Fields;
import java.util.List;

/** Shopify's financial status in Waymark's terms. */
final class ShopifyPayment {

  private ShopifyPayment() {}

  static Payment of(Fields order) {
    List<String> gateways = order.texts("payment_gateway_names");
    String method = gateways.isEmpty() ? order.text("gateway") : String.join(", ", gateways);
    return new Payment(method, status(order));
  }

  // What is voided, expired or refunded is not there, whatever was promised before.
  private static Status status(Fields order) {
    String financial = order.text("financial_status");
    return switch (financial == null ? "pending" : financial) {
      case "paid", "partially_refunded" -> Status.PAID;
      case "authorized" -> Status.AUTHORIZED;
      case "pending" -> onAccount(order) ? Status.ON_ACCOUNT : Status.PENDING;
      default -> Status.PENDING;
    };
  }

  // Payment terms such as net 30 are agreed with the buyer; those due at once are not credit.
  private static boolean onAccount(Fields order) {
    Fields terms = order.in("payment_terms");
    String type = terms.text("payment_terms_type");
    return terms.present() && !"receipt".equals(type) && !"fulfillment".equals(type);
  }
}
