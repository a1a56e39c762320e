package io.waymark.providers.woocommerce;

import io.waymark.orders.Payment;
import io.waymark.orders.Payment.Status;
import io.waymark.providers.intake.Fields;

/** Whether a WooCommerce order is paid. */
final class WooPayment {

  private WooPayment() {}

  static Payment of(Fields order, String status) {
    return new Payment(order.text("payment_method", "payment_method_title"), state(order, status));
  }

  // A shop moves an order to processing once it is paid, and an order to be paid on delivery too.
  private static Status state(Fields order, String status) {
    if (order.text("date_paid_gmt", "date_paid") != null) {
      return Status.PAID;
    }
    boolean paidByStatus = status.equals("processing") || status.equals("completed");
    boolean onDelivery = "cod".equals(order.text("payment_method"));
    return paidByStatus && !onDelivery && !order.yes("needs_payment")
        ? Status.PAID
        : Status.PENDING;
  }
}
