package io.waymark.providers.woocommerce;

import io.waymark.providers.intake.Payload;

/** Orders as the documentation of WooCommerce's REST API describes them. */
final class WooPayloads {

  private WooPayloads() {}

  /** Three mugs at 10.00 together, a rope with a coupon, flat rate shipping, a fee; from Berlin. */
  static Payload order() {
    return Payload.of(
        """
        {"id": 90817, "parent_id": 0, "number": "W-90817", "order_key": "wc_order_x",
         "created_via": "checkout", "version": "9.1.2", "status": "processing", "currency": "EUR",
         "date_created": "2026-05-01T14:00:00", "date_created_gmt": "2026-05-01T12:00:00",
         "discount_total": "6.00", "discount_tax": "1.14", "shipping_total": "4.90",
         "shipping_tax": "0.93", "cart_tax": "12.54", "total": "86.37", "total_tax": "13.47",
         "prices_include_tax": true, "customer_id": 26, "customer_note": "Ring twice",
         "billing": {"first_name": "Clara", "last_name": "Cedar", "company": "",
           "address_1": "Torstr. 1", "address_2": "", "city": "Berlin", "state": "",
           "postcode": "10119", "country": "DE", "email": "clara@example.de",
           "phone": "+49 30 5550100"},
         "shipping": {"first_name": "", "last_name": "", "company": "", "address_1": "",
           "address_2": "", "city": "", "state": "", "postcode": "", "country": "", "phone": ""},
         "payment_method": "stripe", "payment_method_title": "Card", "transaction_id": "pi_1",
         "date_paid": "2026-05-01T14:00:03", "date_paid_gmt": "2026-05-01T12:00:03",
         "meta_data": [{"id": 1, "key": "_private", "value": "x"},
           {"id": 2, "key": "gift", "value": "yes"}, {"id": 3, "key": "blob", "value": {"a": 1}}],
         "line_items": [
           {"id": 1, "name": "Mug &ndash; Color: Black", "product_id": 93, "variation_id": 0,
            "quantity": 3, "subtotal": "10.00", "subtotal_tax": "1.90", "total": "10.00",
            "total_tax": "1.90", "taxes": [], "meta_data": [], "sku": "AF-MUG",
            "price": 3.3333333333333335},
           {"id": 2, "name": "Rope", "product_id": 22, "variation_id": 23, "quantity": 1,
            "subtotal": "60.00", "subtotal_tax": "11.40", "total": "54.00", "total_tax": "10.26",
            "taxes": [], "meta_data": [], "sku": "", "price": 54}],
         "tax_lines": [], "shipping_lines": [{"id": 3, "method_title": "Flat rate",
           "method_id": "flat_rate", "total": "4.90", "total_tax": "0.93", "taxes": []}],
         "fee_lines": [{"id": 4, "name": "Gift wrap", "total": "4.00", "total_tax": "0.38"}],
         "coupon_lines": [{"id": 5, "code": "TEN", "discount": "6.00", "discount_tax": "1.14"}],
         "refunds": [], "needs_payment": false}
        """);
  }
}
