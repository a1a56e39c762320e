package io.waymark.inventory.badinput;

import java.util.List;
import java.util.Locale;

/** Good requests for allocations, safety stock, thresholds and stock levels. */
final class KeptBackExamples {

  private static final String CHANGE =
      """
      {"requestId": "{new}", "kind": "%s", "sku": "{sku}", "location": "{location}",
        "group": {"channel": "web"}, "target": %s, "quantity": 1, "reference": "a test",
        "dimensions": {"batch": ""}}
      """;

  private KeptBackExamples() {}

  static void addTo(Examples examples) {
    for (String kind : List.of("allocate", "unallocate", "reallocate", "consume")) {
      examples.add("POST /allocations/" + kind, "", change(kind));
      examples.add("POST /allocations/bulk", "", "[" + change(kind) + "]");
    }
    examples.add("GET /allocations/levels", "");
    String allocated = "sku={sku}&location={location}&group=web&limit=5&after=";
    examples.add("GET /allocations", allocated + "QQ.QQ.QQ");
    examples.add("GET /allocations/entries", allocated + "100");
    for (String kind : List.of("safety-stocks", "low-stock-thresholds")) {
      examples.add(
          "PUT /" + kind,
          "",
          """
          [{"sku": "{kept}", "location": "{location}", "channel": "web", "units": 1,
            "remove": false}]
          """);
      String scope = "sku={kept}&location={location}&channel=web";
      examples.add("GET /" + kind, scope + "&after=QQ.QQ.QQ&limit=5");
      examples.add("DELETE /" + kind, scope);
    }
    examples.add(
        "GET /stock-levels",
        "level=LOW_STOCK&sku={kept}&location={location}&channel=web"
            + "&since=2026-01-01T12:00:00Z&after=QQ.QQ.QQ&limit=5");
    examples.add("GET /stock-levels/changes", "after=0&limit=5");
    examples.add("GET /stock-levels/changes/stream", "Last-Event-ID=0&after=0");
  }

  private static String change(String kind) {
    String target = kind.equals("reallocate") ? "{\"channel\": \"store\"}" : "null";
    return CHANGE.formatted(kind.toUpperCase(Locale.ROOT), target);
  }
}
