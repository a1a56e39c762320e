package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every field of every document that fulfillment takes, with everything that it should not have:
 * what is refused is refused by name, and what is taken does not break what comes after it.
 */
@WaymarkOnPostgres
class EveryFieldOverHttpTest {

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
  private static final List<String> WRONG =
      List.of(
          "null",
          "\"x\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"NaN\"",
          "\"+999999999-12-31\"",
          "\"+1000000000-12-31T23:59:59Z\"",
          "\"" + "long".repeat(3000) + "\"",
          "-1",
          "0",
          "1.5",
          "1e308",
          "1e400",
          "2147483647",
          "12345678901234567890",
          "[]",
          "[null]",
          "{}",
          "{\"\": null}",
          "{\"a\\u0000b\": 1}");

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;

  // A key is checked faster than a password, and there are thousands of requests.
  @BeforeEach
  void signIn() throws IOException {
    HttpResponse<String> issued =
        Http.on(port)
            .admin()
            .send(
                "POST",
                "/api/api-keys",
                "{\"name\": \"%s\", \"roles\": [\"ADMIN\"]}".formatted(UUID.randomUUID()));
    http = Http.on(port).with("X-Api-Key", json.readTree(issued.body()).at("/secret").asText());
  }

  record Document(String method, String path, String body, String removed, String use) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Document> documents() {
    String id = "every-" + UUID.randomUUID();
    return Stream.of(
        new Document("POST", ROOT + "plans", "{" + CART + "}", null, null),
        new Document(
            "POST",
            ROOT + "batches",
            "{\"orders\": [{\"orderId\": \"01J00000000000000000000000\", \"wanted\": {"
                + SHORT_CART
                + "}}]}",
            null,
            null),
        new Document(
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
        new Document(
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
            null),
        new Document(
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
        new Document(
            "PUT",
            ROOT + "carrier-services/" + id,
            """
            {"carrier": "ups", "name": "Ground", "methods": ["standard"],
             "bands": [{"zone": "1", "upToKm": 100, "transitDays": 1}, {"zone": "2", "transitDays": 3}],
             "deliveryDays": ["MONDAY"], "holidays": ["2026-12-25"],
             "rates": {"tiers": [{"upToKg": 1, "prices": {"1": 5, "2": 6}}]}}
            """,
            ROOT + "carrier-services/" + id,
            "{" + CART.replace("\"ground\"", "\"" + id + "\"") + "}"),
        new Document(
            "PUT",
            ROOT + "items/" + id,
            "{\"sku\": \"a\", \"weightKg\": 1, \"needs\": [\"CHILLED\"]}",
            ROOT + "items/" + id,
            "{" + CART.replace("AF-MUG", id) + "}"),
        new Document(
            "POST",
            ROOT + "items",
            "{\"items\": [{\"sku\": \"" + id + "\", \"weightKg\": 1, \"needs\": [\"CHILLED\"]}]}",
            ROOT + "items/" + id,
            "{" + CART.replace("AF-MUG", id) + "}"),
        new Document(
            "PUT",
            ROOT + "source-lists/" + id,
            "{\"name\": \"a\", \"sources\": [\"DC-RENO\"]}",
            ROOT + "source-lists/" + id,
            "{" + CART + "}"),
        new Document(
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
            "{" + CART + "}"),
        new Document(
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
        new Document(
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

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrongIsNamedAndNothingBreaks(Document document) throws IOException {
    List<String> faults = new ArrayList<>();
    send(document, document.body(), faults);
    assertThat(faults).as("the document as it should be").isEmpty();
    for (String wrong : WRONG) {
      send(document, wrong, faults);
      for (String changed : changed(json.readTree(document.body()), wrong)) {
        send(document, changed, faults);
      }
    }
    awaitIdle();
    assertThat(faults).isEmpty();
  }

  /** The document with each of its nodes, one at a time, as something else. */
  private static List<String> changed(JsonNode whole, String wrong) {
    List<String> changed = new ArrayList<>();
    change(whole, whole, wrong, changed);
    return changed;
  }

  private static void change(JsonNode whole, JsonNode at, String wrong, List<String> changed) {
    RawValue raw = new RawValue(wrong);
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.get(name);
        object.putRawValue(name, raw);
        changed.add(whole.toString());
        object.set(name, before);
        change(whole, before, wrong, changed);
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode before = array.get(i);
        array.setRawValue(i, raw);
        changed.add(whole.toString());
        array.set(i, before);
        change(whole, before, wrong, changed);
      }
    }
  }

  private void send(Document document, String body, List<String> faults) {
    http.with("Idempotency-Key", UUID.randomUUID().toString());
    HttpResponse<String> response = http.send(document.method(), document.path(), body);
    judge(document.toString(), body, response, faults);
    if (response.statusCode() == 409) {
      awaitIdle();
    }
    if (response.statusCode() < 300 && document.use() != null) {
      HttpResponse<String> used = http.send("POST", ROOT + "plans", document.use());
      judge("used afterwards", body, used, faults);
      if (used.statusCode() != 200) {
        faults.add("Cannot be used afterwards: " + used.body() + shortened(body));
      }
    }
    if (document.removed() != null && response.statusCode() < 500) {
      http.send("DELETE", document.removed(), null);
    }
  }

  private void judge(String what, String body, HttpResponse<String> response, List<String> faults) {
    int status = response.statusCode();
    if (status >= 500 || (status == 400 && !isNamed(response.body()))) {
      faults.add("%s: %d %s%s".formatted(what, status, response.body(), shortened(body)));
    }
  }

  private boolean isNamed(String problem) {
    try {
      JsonNode read = json.readTree(problem);
      boolean named = read.path("type").asText().equals("urn:waymark:problem:invalid-input");
      for (JsonNode error : read.path("errors")) {
        named &= !error.path("field").asText().isBlank() && !error.path("rule").asText().isBlank();
        named &= !error.path("message").asText().isBlank();
      }
      return named && !read.path("errors").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static String shortened(String body) {
    return "\n  for " + body.replaceAll("(long){20,}", "long…").replaceAll("\\s+", " ");
  }

  // Nothing that was taken may fail in the background either.
  private void awaitIdle() {
    for (String kind : List.of("batches", "what-ifs")) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> statuses(kind).stream().allMatch(s -> s.equals("DONE")));
    }
  }

  private List<String> statuses(String kind) {
    try {
      JsonNode all = json.readTree(http.get(ROOT + kind).body());
      List<String> failures = all.findValuesAsText("failure");
      failures.removeIf(failure -> failure.startsWith("Too many"));
      assertThat(failures).isEmpty();
      List<String> statuses = new ArrayList<>(all.findValuesAsText("status"));
      statuses.removeIf(status -> status.equals("FAILED"));
      return statuses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
