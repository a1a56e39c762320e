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
class BatchesOverHttpTest {

  private static final String BATCHES = "/api/fulfillment/batches";
  private static final String TWO_ORDERS =
      """
      {"orders": [
        {"wanted": {"destination": {"country": "US", "postalCode": "98101"},
                    "lines": [{"sku": "AF-MUG", "quantity": 1}]}},
        {"wanted": {"destination": {"country": "US", "postalCode": "33101"},
                    "lines": [{"sku": "AF-MUG", "quantity": 2}, {"sku": "AF-CANOE", "quantity": 1}]}}]}
      """;

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void signIn() {
    http = Http.on(port).admin();
  }

  @Test
  void ordersAreSentOnceFollowedAndTheirPlansRead() {
    String key = UUID.randomUUID().toString();

    String id = read(post(key, TWO_ORDERS), 202).at("/id").asText();
    assertThat(read(post(key, TWO_ORDERS), 202).at("/id").asText()).isEqualTo(id);

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> batch(id).at("/status").asText().equals("DONE"));
    JsonNode batch = batch(id);
    assertThat(batch.at("/percent").asInt()).isEqualTo(100);
    assertThat(batch.at("/cost").asDouble()).isGreaterThan(0);
    assertThat(batch.at("/lowerBound").asDouble())
        .isLessThanOrEqualTo(batch.at("/cost").asDouble());
    assertThat(batch.at("/gap").isNumber()).isTrue();
    assertThat(read(http.get(BATCHES + "/" + id + "/plans"), 200).at("/plans")).hasSize(2);
    assertThat(read(http.get(BATCHES), 200).at("/batches/0/id").asText()).isEqualTo(id);
    assertThat(http.send("DELETE", BATCHES + "/" + id, null).statusCode()).isEqualTo(204);
  }

  @Test
  void allThatWaitArePlannedTogetherOncePerKey() {
    String key = UUID.randomUUID().toString();

    JsonNode begun = read(planWaiting(key), 202);
    String id = begun.at("/id").asText();
    assertThat(read(planWaiting(key), 202).at("/id").asText()).isEqualTo(id);

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> batch(id).at("/status").asText().equals("DONE"));
    JsonNode done = batch(id);
    assertThat(done.at("/waiting/found").isInt()).isTrue();
    assertThat(done.at("/waiting/woken").isInt()).isTrue();
    assertThat(done.at("/percent").asInt()).isEqualTo(100);
    assertThat(begun.at("/waiting").has("woken")).isFalse();
    read(post(key, TWO_ORDERS), 409);
    assertThat(read(http.send("POST", BATCHES + "/waiting", null), 400).findValuesAsText("field"))
        .containsExactly("Idempotency-Key");
  }

  @Test
  void whatIsWrongIsNamed() {
    read(post(UUID.randomUUID().toString(), "{}"), 400);
    read(post(UUID.randomUUID().toString(), "{\"orders\": [{}]}"), 400);
    read(http.send("POST", BATCHES, TWO_ORDERS), 400);
    read(http.get(BATCHES + "/none"), 404);
    assertThat(http.send("DELETE", BATCHES + "/none", null).statusCode()).isEqualTo(404);
    String key = UUID.randomUUID().toString();
    read(post(key, TWO_ORDERS), 202);
    read(post(key, TWO_ORDERS.replace("33101", "10001")), 409);
  }

  private HttpResponse<String> post(String key, String body) {
    return Http.on(port).admin().with("Idempotency-Key", key).send("POST", BATCHES, body);
  }

  private HttpResponse<String> planWaiting(String key) {
    return Http.on(port)
        .admin()
        .with("Idempotency-Key", key)
        .send("POST", BATCHES + "/waiting", null);
  }

  private JsonNode batch(String id) {
    return read(http.get(BATCHES + "/" + id), 200);
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
