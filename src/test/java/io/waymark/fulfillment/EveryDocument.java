package io.waymark.fulfillment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A document that fulfillment takes, as it should be.
 *
 * @param method of HTTP
 * @param path where it is sent
 * @param body with every field that it may have
 * @param removed what removes what it made; null if it makes nothing
 * @param use a plan that uses what it made; null for none
 */
record EveryDocument(String method, String path, String body, String removed, String use) {

  private static final String ROOT = "/api/fulfillment/";
  private static final String CART =
      """
      "destination": {"country": "US", "postalCode": "98101",
                      "point": {"latitude": 47.6, "longitude": -122.3}},
      "lines": [{"line": 1, "sku": "AF-MUG", "quantity": 1}], "strategy": "closest",
      "split": "BY_LINE", "excludedSources": ["STORE-NYC"],
      "terms": {"orderValue": 50, "carrierService": "ground", "promisedBy": "2026-12-24",
                "at": "2026-12-01T10:00:00Z", "rejections": 0, "channel": "web"}
      """;
  private static final String SHORT_CART =
      """
      "destination": {"country": "US", "postalCode": "98101"}, "strategy": "closest",
      "lines": [{"sku": "AF-MUG", "quantity": 1}]
      """;

  static Stream<EveryDocument> all() {
    String id = "every-" + UUID.randomUUID();
    return Stream.of(questions(id), services(id), items(id), sources(id), strategiesAndZones(id))
        .flatMap(List::stream);
  }

  private static List<EveryDocument> questions(String id) {
    return List.of(
        new EveryDocument("POST", ROOT + "plans", "{" + CART + "}", null, null),
        new EveryDocument(
            "POST",
            ROOT + "batches",
            "{\"orders\": [{\"orderId\": \"01J00000000000000000000000\", \"wanted\": {"
                + SHORT_CART
                + "}}]}",
            null,
            null),
        new EveryDocument(
            "POST",
            "/api/promises",
            "{"
                + SHORT_CART
                + ", \"methods\": [\"standard\"], \"hold\": {\"method\": \"standard\","
                + " \"minutes\": 1, \"requestId\": \""
                + id
                + "\"}}",
            null,
            null),
        new EveryDocument(
            "POST",
            ROOT + "what-ifs",
            """
            {"lastOrders": 1, "carts": [{%s}], "demandFactor": 2, "resamples": 2, "seed": 7,
             "scenarios": [{"name": "a", "strategy": "closest", "split": "BY_LINE",
               "closed": ["DC-RENO"], "stockFactor": 0.5,
               "stock": [{"sku": "AF-MUG", "location": "WH-DALLAS", "available": 3}],
               "sources": [{"location": "NEW", "name": "New", "kind": "STORE", "provider": "p",
                 "address": {"country": "US"}, "point": {"latitude": 1, "longitude": 2},
                 "active": true}]}]}
            """
                .formatted(SHORT_CART),
            null,
            null));
  }

  private static List<EveryDocument> services(String id) {
    return List.of(
        new EveryDocument(
            "PUT",
            ROOT + "waves/" + id,
            """
            {"name": "a", "active": false, "everyMinutes": 30, "maxOrders": 10,
             "orders": {"channels": ["%s"], "strategies": ["closest"],
               "shippingMethods": ["standard"], "minValue": 1, "maxValue": 2}}
            """
                .formatted(id),
            ROOT + "waves/" + id,
            null),
        new EveryDocument(
            "PUT",
            ROOT + "carrier-services/" + id,
"""
{"carrier": "ups", "name": "Ground", "methods": ["standard"],
 "bands": [{"zone": "1", "upToKm": 100, "transitDays": 1}, {"zone": "2", "transitDays": 3}],
 "deliveryDays": ["MONDAY"], "holidays": ["2026-12-25"],
 "rates": {"tiers": [{"upToKg": 1, "prices": {"1": 5, "2": 6}}]}}
""",
            ROOT + "carrier-services/" + id,
            "{" + CART.replace("\"ground\"", "\"" + id + "\"") + "}"));
  }

  private static List<EveryDocument> items(String id) {
    return List.of(
        new EveryDocument(
            "PUT",
            ROOT + "items/" + id,
            "{\"sku\": \"a\", \"weightKg\": 1, \"needs\": [\"CHILLED\"]}",
            ROOT + "items/" + id,
            "{" + CART.replace("AF-MUG", id) + "}"),
        new EveryDocument(
            "POST",
            ROOT + "items",
            "{\"items\": [{\"sku\": \"" + id + "\", \"weightKg\": 1, \"needs\": [\"CHILLED\"]}]}",
            ROOT + "items/" + id,
            "{" + CART.replace("AF-MUG", id) + "}"),
        new EveryDocument(
            "PUT",
            ROOT + "source-lists/" + id,
            "{\"name\": \"a\", \"sources\": [\"DC-RENO\"]}",
            ROOT + "source-lists/" + id,
            "{" + CART + "}"));
  }

  private static List<EveryDocument> sources(String id) {
    return List.of(
        new EveryDocument(
            "PUT",
            ROOT + "sources/" + id,
"""
{"name": "A", "kind": "WAREHOUSE", "provider": "p", "active": true,
 "address": {"name": "n", "company": "c", "street1": "s", "street2": "t", "city": "y",
   "region": "r", "postalCode": "1", "country": "NO", "phone": "2"},
 "point": {"latitude": 60.39, "longitude": 5.32},
 "operation": {"validFrom": "2026-01-01T00:00:00Z", "validUntil": "2126-01-01T00:00:00Z",
   "calendar": {"timeZone": "Europe/Oslo",
     "hours": {"MONDAY": {"opens": "08:00", "closes": "17:00"}},
     "holidays": ["2026-05-17"]},
   "pickups": [{"carrier": "ups", "cutOff": "12:00", "pickup": "15:00"}],
   "processingMinutes": 60, "ordersPerDay": 50, "linesPerDay": 200, "safetyStock": 2,
   "costs": {"perOrder": 1, "perLine": 0.5, "perUnit": 0.1},
   "handles": ["CHILLED"], "priority": 2}}
""",
            ROOT + "sources/" + id,
            "{" + CART + "}"));
  }

  private static List<EveryDocument> strategiesAndZones(String id) {
    return List.of(
        new EveryDocument(
            "PUT",
            ROOT + "strategies/" + id,
            """
            {"name": "s", "objective": "WEIGHTED", "maxDistanceKm": 5000, "maxSources": 2,
             "active": true,
             "costs": {"perShipment": 1, "perKm": 1, "perUnitKm": 1, "perUnit": {"STORE": 1}},
             "rules": {
               "terms": [{"weight": 1, "term": {"name": "distance", "perKm": 1, "perUnitKm": 1,
                           "byRoad": true}},
                         {"weight": 1, "term": {"name": "lateness", "perDay": 1}},
                         {"weight": 1, "term": {"name": "stock-out-risk", "amount": 1,
                           "lowStock": 5}}],
               "constraints": [{"soft": true, "penalty": 5,
                           "rule": {"name": "maximum-distance", "km": 100}},
                         {"soft": false, "penalty": 0,
                           "rule": {"name": "maximum-sources", "perOrder": 2, "perLine": 1}},
                         {"soft": false, "rule": {"name": "no-split-below", "orderValue": 5}},
                         {"soft": true, "rule": {"name": "safety-stock", "units": 1}},
                         {"soft": false, "rule": {"name": "excluded-sources",
                           "sources": ["STORE-NYC"], "kinds": ["VIRTUAL"]}}],
               "soft": "PENALTY", "alternates": ["closest"], "validFrom": "2026-01-01T00:00:00Z",
               "validUntil": "2126-01-01T00:00:00Z"}}
            """,
            ROOT + "strategies/" + id,
            "{" + CART.replace("\"closest\"", "\"" + id + "\"") + "}"),
        new EveryDocument(
            "POST",
            ROOT + "zones",
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "%s",
              "properties": {"name": "z", "sources": ["%s"]}, "geometry": {"type": "Polygon",
                "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}
            """
                .formatted(id, id),
            ROOT + "zones/" + id,
            "{" + CART + "}"));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
