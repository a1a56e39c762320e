package io.waymark.providers.shopify;

import io.waymark.providers.intake.Payload;

/** Orders as Shopify's documentation describes them, of a shop that exists nowhere. */
final class ShopifyPayloads {

  private ShopifyPayloads() {}

  /** Two tents and a lamp to Austin, paid, 10 off by a code, 8.25 shipping, all with tax. */
  static Payload order() {
    return Payload.of(
        """
        {"id": 5678901234567890123, "admin_graphql_api_id": "gid://shopify/Order/5678901234567890123",
         "name": "#AF1001", "order_number": 1001, "number": 1, "email": "ada@example.com",
         "contact_email": "ada@example.com", "phone": null, "test": false, "note": "Leave at the door",
         "created_at": "2026-03-04T21:30:05-05:00", "processed_at": "2026-03-04T21:30:04-05:00",
         "updated_at": "2026-03-04T21:30:09-05:00", "cancelled_at": null, "closed_at": null,
         "currency": "USD", "presentment_currency": "USD", "financial_status": "paid",
         "fulfillment_status": null, "source_name": "web", "tags": "spring, gift",
         "taxes_included": false, "total_discounts": "10.00", "total_tax": "25.74",
         "total_price": "333.97", "total_tip_received": "0.00",
         "payment_gateway_names": ["shopify_payments"],
         "note_attributes": [{"name": "gift_wrap", "value": "yes"}],
         "discount_codes": [{"code": "SPRING", "amount": "10.00", "type": "fixed_amount"}],
         "customer": {"id": 7012345678901, "email": "ada@example.com", "first_name": "Ada",
           "last_name": "Alder", "phone": null, "tags": "loyal", "default_address": null},
         "billing_address": {"first_name": "Ada", "last_name": "Alder", "name": "Ada Alder",
           "address1": "1 Elm Street", "address2": "", "city": "Boston", "zip": "02108",
           "province": "Massachusetts", "province_code": "MA", "country": "United States",
           "country_code": "US", "phone": "+16175550100", "company": null,
           "latitude": null, "longitude": null},
         "shipping_address": {"first_name": "Ben", "last_name": "Birch", "name": "Ben Birch",
           "address1": "500 Congress Ave", "address2": "Suite 4", "city": "Austin", "zip": "78701",
           "province": "Texas", "province_code": "TX", "country": "United States",
           "country_code": "US", "phone": "512-555-0100", "company": "Birch LLC",
           "latitude": 30.2672, "longitude": -97.7431},
         "shipping_lines": [{"id": 1, "title": "Standard", "code": "STD", "price": "8.25",
           "discounted_price": "8.25", "tax_lines": [{"price": "0.69", "rate": 0.0825}],
           "discount_allocations": []}],
         "line_items": [
           {"id": 11, "variant_id": 808950810, "product_id": 632910392, "sku": "AF-TENT-2P",
            "title": "Tent", "name": "Tent - 2 persons", "quantity": 2, "current_quantity": 2,
            "fulfillable_quantity": 2, "fulfillment_status": null, "price": "140.00",
            "total_discount": "0.00", "requires_shipping": true, "gift_card": false,
            "discount_allocations": [{"amount": "9.33", "discount_application_index": 0}],
            "tax_lines": [{"title": "TX State Tax", "price": "22.33", "rate": 0.0825}]},
           {"id": 12, "variant_id": 808950811, "product_id": 632910393, "sku": "AF-LAMP",
            "title": "Lamp", "name": "Lamp", "quantity": 1, "current_quantity": 1,
            "fulfillable_quantity": 1, "fulfillment_status": null, "price": "29.98",
            "total_discount": "0.00", "requires_shipping": true, "gift_card": false,
            "discount_allocations": [{"amount": "0.67", "discount_application_index": 0}],
            "tax_lines": [{"title": "TX State Tax", "price": "2.72", "rate": 0.0825}]}],
         "refunds": [], "fulfillments": [], "tax_lines": []}
        """);
  }
}
