package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class WavesOverHttpTest {

  private static final String WAVE = "/api/fulfillment/waves/noon";

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void signIn() {
    http = Http.on(port).admin();
  }

  @Test
  void anOrderWaitsInItsJourneyUntilTheWaveIsRunAndIsFulfilledThen() {
    String channel = "c" + UUID.randomUUID().toString().substring(0, 8);
    String wave =
        "{\"name\": \"Noon\", \"everyMinutes\": 60, \"orders\": {\"channels\": [\"%s\"]}}"
            .formatted(channel);
    read(http.send("PUT", WAVE, wave), 201);
    read(http.send("PUT", WAVE, wave), 200);
    String order = read(placed(channel), 201).at("/id").asText();

    until(() -> read(http.get(WAVE), 200).at("/waiting").asInt() == 1);
    assertThat(order(order).at("/fulfillmentOrders")).isEmpty();
    assertThat(order(order).at("/status").asText()).isEqualTo("PLACED");
    assertThat(read(http.get("/api/orders/" + order + "/timeline"), 200).toString())
        .contains("Waits for a wave", "in the wave Noon")
        .doesNotContain("Backordered");
    String batch = read(http.send("POST", WAVE + "/runs", null), 202).at("/id").asText();

    until(() -> order(order).at("/fulfillmentOrders").size() == 1);
    JsonNode run = read(http.get(WAVE + "/runs"), 200).at("/runs/0");
    assertThat(run.at("/id").asText()).isEqualTo(batch);
    assertThat(run.at("/status").asText()).isEqualTo("DONE");
    read(http.send("POST", WAVE + "/runs", null), 409);
    assertThat(http.send("DELETE", WAVE, null).statusCode()).isEqualTo(204);
    read(http.get(WAVE), 404);
  }

  @Test
  void whatIsWrongIsNamed() {
    String bad =
        """
        {"everyMinutes": 0, "maxOrders": 20001, "orders": {"minValue": 5, "maxValue": 4}}
        """;

    JsonNode problem = read(http.send("PUT", WAVE, bad), 400);

    assertThat(problem.at("/errors").findValuesAsText("field"))
        .containsExactly("name", "everyMinutes", "maxOrders", "orders.maxValue");
    read(http.send("POST", "/api/fulfillment/waves/none/runs", null), 404);
    read(http.get("/api/fulfillment/waves/none/runs"), 404);
  }

  private HttpResponse<String> placed(String channel) {
    String id = UUID.randomUUID().toString();
    return Http.on(port)
        .admin()
        .with("Idempotency-Key", id)
        .send(
            "POST",
            "/api/orders",
            """
            {"channel": "%s", "channelOrderId": "%s", "currency": "USD",
             "customer": {"name": "Ada Example", "email": "ada@example.com"},
             "shipTo": {"name": "Ada Example", "street1": "1 Main Street", "city": "Boston",
                        "region": "MA", "postalCode": "02108", "country": "US"},
             "lines": [{"sku": "AF-MUG", "quantity": 1, "unitPrice": 14.50}]}
            """
                .formatted(channel, id));
  }

  private JsonNode order(String id) {
    return read(http.get("/api/orders/" + id), 200);
  }

  private static void until(java.util.concurrent.Callable<Boolean> what) {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(what);
  }

  private JsonNode read(HttpResponse<String> response, int status) {
    try {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return json.readTree(response.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
