package io.waymark.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.Api;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String sku = "BROWSER-" + unique;
    receive(sku, quantity);
    String number = "B-" + unique;
    JsonNode order = post("/api/orders", newOrder(number, sku, quantity, unitPrice));
    return new Placed(order.path("id").asText(), number);
  }

  private void receive(String sku, int quantity) {
    Map<String, Object> change =
        Map.of(
            "id",
            "browser-" + sku,
            "kind",
            "RECEIVE",
            "sku",
            sku,
            "location",
            "DC-COLUMBUS",
            "quantity",
            quantity);
    JsonNode answer = post("/api/inventory/changes", change);
    if (!"DONE".equals(answer.at("/outcomes/0/outcome").asText())) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static Map<String, Object> newOrder(
      String number, String sku, int quantity, int unitPrice) {
    Map<String, Object> address =
        Map.of(
            "name", "Maria Keller",
            "street1", "120 W Broad St",
            "city", "Columbus",
            "region", "OH",
            "postalCode", "43215",
            "country", "US");
    Map<String, Object> line = Map.of("sku", sku, "quantity", quantity, "unitPrice", unitPrice);
    return Map.of(
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
        List.of(line));
  }

  private JsonNode post(String path, Object body) {
    return http.post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .body(JsonNode.class);
  }
}
