package io.waymark.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.Api;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** A shop that hands in orders over the API, for goods that it brings into stock first. */
final class Shop {

  /** An order as the shop knows it. */
  record Placed(String id, String number) {}

  private final RestClient http;

  Shop(int port) {
    http =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(headers -> headers.setBasicAuth(Api.USER, Api.PASSWORD))
            .build();
  }

  Placed order(int quantity, int unitPrice) {
    String sku = "BROWSER-" + unique();
    receive(sku, "DC-COLUMBUS", quantity);
    return place(Map.of(), List.of(line(sku, quantity, unitPrice)));
  }

  /** Hands in an order to Columbus, Ohio. */
  Placed place(Map<String, Object> more, List<Map<String, Object>> lines) {
    String number = "B-" + unique();
    Map<String, Object> order = newOrder(number, lines);
    order.putAll(more);
    return new Placed(post("/api/orders", order).path("id").asText(), number);
  }

  static Map<String, Object> line(String sku, int quantity, int unitPrice) {
    return Map.of("sku", sku, "quantity", quantity, "unitPrice", unitPrice);
  }

  static String unique() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  void receive(String sku, String location, int quantity) {
    Map<String, Object> change =
        Map.of(
            "id",
            "browser-" + sku + "-" + location,
            "kind",
            "RECEIVE",
            "sku",
            sku,
            "location",
            location,
            "quantity",
            quantity);
    JsonNode answer = post("/api/inventory/changes", change);
    if (!"DONE".equals(answer.at("/outcomes/0/outcome").asText())) {
      throw new IllegalStateException(answer.toString());
    }
  }

  /** Waits until an order is where it should be. */
  void awaitStatus(Placed order, String status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> get("/api/orders/" + order.id()).path("status").asText().equals(status));
  }

  /** Waits until an order's timeline speaks of something. */
  void awaitInTimeline(Placed order, String event) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> get("/api/orders/" + order.id() + "/timeline").toString().contains(event));
  }

  private static Map<String, Object> newOrder(String number, List<Map<String, Object>> lines) {
    Map<String, Object> address =
        Map.of(
            "name", "Maria Keller",
            "street1", "120 W Broad St",
            "city", "Columbus",
            "region", "OH",
            "postalCode", "43215",
            "country", "US");
    return new HashMap<>(
        Map.of(
            "channel",
            "browser-test",
            "channelOrderId",
            number,
            "currency",
            "USD",
            "customer",
            Map.of("name", "Maria Keller", "email", "maria@example.com"),
            "shipTo",
            address,
            "lines",
            lines));
  }

  JsonNode get(String path) {
    return http.get().uri(path).retrieve().body(JsonNode.class);
  }

  JsonNode post(String path, Object body) {
    return send(HttpMethod.POST, path, body);
  }

  JsonNode put(String path, Object body) {
    return send(HttpMethod.PUT, path, body);
  }

  void delete(String path) {
    http.delete().uri(path).retrieve().toBodilessEntity();
  }

  private JsonNode send(HttpMethod method, String path, Object body) {
    return http.method(method)
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .body(JsonNode.class);
  }
}
