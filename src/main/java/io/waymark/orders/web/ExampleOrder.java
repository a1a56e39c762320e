package io.waymark.orders.web;

/** The order that the API's documentation shows. */
final class ExampleOrder {

  static final String JSON =
      """
      {
        "channel": "web",
        "channelOrderId": "W-100234",
        "placedAt": "2026-01-31T14:05:00Z",
        "currency": "USD",
        "customer": {
          "id": "C-4711",
          "name": "Maria Keller",
          "email": "maria.keller@example.com",
          "phone": "+1 614 555 0143",
          "group": "retail"
        },
        "shipTo": {
          "name": "Maria Keller",
          "street1": "120 W Broad St",
          "city": "Columbus",
          "region": "OH",
          "postalCode": "43215",
          "country": "US"
        },
        "lines": [
          {"line": 1, "sku": "AF-TENT-2P", "description": "Tent for two", "quantity": 1,
           "unitPrice": 289.00, "tax": 21.68},
          {"line": 2, "sku": "AF-BAG-DOWN", "description": "Down sleeping bag", "quantity": 2,
           "unitPrice": 199.50, "discount": 39.90, "tax": 26.93},
          {"line": 3, "sku": "AF-LAMP", "description": "Head lamp", "quantity": 1,
           "unitPrice": 34.95, "tax": 2.62}
        ],
        "charges": {"shipping": 9.95},
        "payment": {"method": "card", "status": "PAID"},
        "shippingMethod": "standard",
        "riskLevel": "LOW",
        "note": "Please ring twice.",
        "attributes": {"campaign": "spring"}
      }
      """;

  private ExampleOrder() {}
}
