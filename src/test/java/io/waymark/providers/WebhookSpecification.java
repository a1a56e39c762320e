package io.waymark.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.support.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

abstract class WebhookSpecification {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired ObjectMapper json;
  @Autowired TestSystem.Script script;
  @LocalServerPort int port;

  private final String externalId = UUID.randomUUID().toString();

  @Test
  void aRightlySignedWebhookIsAcceptedOnceAndThenADuplicate() throws Exception {
    JsonNode first = read(post("told", "{\"a\":1}"), 202);
    JsonNode second = read(post("told", "{\"a\":1}"), 202);

    assertThat(first.path("duplicate").booleanValue()).isFalse();
    assertThat(second.path("duplicate").booleanValue()).isTrue();
    assertThat(second.path("message")).isEqualTo(first.path("message"));
    awaitState(first, "DONE");
    assertThat(script.tries(externalId)).hasSize(1);
  }

  @Test
  void aTopicMayBeWrittenWithASlash() throws Exception {
    awaitState(read(post("orders/told", "{}"), 202), "DONE");
  }

  @Test
  void aWrongOrMissingSignatureIsRefusedAndNothingIsStored() throws Exception {
    HttpResponse<String> wrong =
        send(request("told").header("X-Test-Signature", "bm90IHRoZSBzaWduYXR1cmU="), "{}");
    HttpResponse<String> missing = send(request("told"), "{}");
    HttpResponse<String> other =
        send(request("told").header("X-Test-Signature", sign("{}")), "{ }");

    for (HttpResponse<String> refused : java.util.List.of(wrong, missing, other)) {
      assertThat(read(refused, 401).path("title").asText()).isEqualTo("Signature not accepted");
    }
    assertThat(script.tries(externalId)).isEmpty();
  }

  @Test
  void anUnknownProviderOrTopicIsNotFound() throws Exception {
    read(post("nothing", "{}"), 404);
    HttpRequest.Builder nobody = HttpRequest.newBuilder(uri("/api/providers/nobody/webhooks/told"));
    read(send(nobody, "{}"), 404);
  }

  @Test
  void anEmptyOrUnreadableBodyIsRefused() throws Exception {
    for (String body : java.util.List.of("", "   ", "{\"a\":", "not json", "{} {}", "7")) {
      JsonNode problem = read(post("told", body), 400);
      assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("body");
    }
  }

  @Test
  void aBodyOfMoreThanTwoMegabytesIsRefused() throws Exception {
    read(post("told", "{\"a\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}"), 413);
  }

  @Test
  void aTestOfTheConnectionIsAnsweredAndNotStored() throws Exception {
    HttpResponse<String> answer = send(request("told"), "ping");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(script.tries(externalId)).isEmpty();
  }

  @Test
  void headersFromOutsideNeverReachTheRoute() throws Exception {
    HttpRequest.Builder request =
        request("told")
            .header("X-Test-Signature", sign("{}"))
            .header("CamelHttpUri", "http://example.org")
            .header("CamelFileName", "../../etc/passwd")
            .header("Anything", "else");

    awaitState(read(send(request, "{}"), 202), "DONE");

    Map<String, Object> headers = script.tries(externalId).get(0);
    assertThat(headers.keySet()).containsExactly("Content-Type");
  }

  @Test
  void anEventIsRaisedWithItsOrderAndData() throws Exception {
    OrderId order = OrderId.next();
    String body =
        "{\"orderId\":\"%s\",\"fulfillmentOrderId\":\"%s\",\"colour\":\"red\"}"
            .formatted(order, externalId);

    read(post("thing-happened", body), 202);

    await().untilAsserted(() -> assertThat(script.events(externalId)).isNotEmpty());
    ProviderEventRaised event = script.events(externalId).get(0);
    assertThat(event.provider()).isEqualTo("test-system");
    assertThat(event.event()).isEqualTo("ThingHappened");
    assertThat(event.orderId()).isEqualTo(order);
    assertThat(event.data().path("colour").asText()).isEqualTo("red");
  }

  @Test
  void anEventWithoutItsOrderIsDeadAndSaysWhy() throws Exception {
    JsonNode accepted = read(post("thing-happened", "{}"), 202);

    awaitState(accepted, "DEAD");

    assertThat(message(accepted).path("lastError").asText())
        .isEqualTo("orderId must not be blank; fulfillmentOrderId must not be blank");
  }

  @Test
  void anOperatorSeesMendsAndReprocessesADeadMessageOverRest() throws Exception {
    script.on(
        externalId,
        exchange -> {
          if (exchange.getMessage().getBody(String.class).contains("bad")) {
            throw InvalidInput.of("sku", "required", "must not be blank");
          }
        });
    JsonNode accepted = read(post("told", "{\"sku\":\"bad\"}"), 202);
    awaitState(accepted, "DEAD");
    String path = "/api/providers/messages/" + accepted.path("message").asText();
    JsonNode dead =
        read(operator("GET", "/api/providers/messages?provider=test-system&state=DEAD", ""), 200);
    assertThat(dead.path("messages").findValuesAsText("id"))
        .contains(accepted.path("message").asText());

    assertThat(operator("PUT", path + "/body", "{\"sku\":\"good\"}").statusCode()).isEqualTo(204);
    assertThat(operator("POST", path + "/reprocess", "").statusCode()).isEqualTo(202);

    awaitState(accepted, "DONE");
    assertThat(message(accepted).path("body").asText()).isEqualTo("{\"sku\":\"good\"}");
    read(operator("POST", path + "/reprocess", ""), 409);
    read(operator("GET", "/api/providers/messages/nothing", ""), 404);
    read(operator("GET", "/api/providers/messages?limit=0", ""), 400);
    read(operator("GET", "/api/providers/messages?state=LOST", ""), 400);
  }

  @Test
  void theRegistryShowsWhatAProviderCanDo() throws Exception {
    JsonNode warehouse = read(operator("GET", "/api/providers/simulated-warehouse", ""), 200);

    assertThat(warehouse.path("actions")).hasSize(2);
    assertThat(warehouse.path("events"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "FulfillmentOrderAccepted",
            "FulfillmentOrderRejected",
            "ShipmentConfirmed",
            "PickupMissed");
    assertThat(read(operator("GET", "/api/providers", ""), 200).findValuesAsText("id"))
        .contains("simulated-warehouse", "simulated-carrier", "test-system");
  }

  @Test
  void messagesAreNotForStrangers() throws Exception {
    HttpRequest.Builder stranger = HttpRequest.newBuilder(uri("/api/providers/messages")).GET();

    assertThat(HTTP.send(stranger.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<String> post(String topic, String body) throws Exception {
    return send(request(topic).header("X-Test-Signature", sign(body)), body);
  }

  private HttpRequest.Builder request(String topic) {
    return HttpRequest.newBuilder(uri("/api/providers/test-system/webhooks/" + topic))
        .header("Content-Type", "application/json")
        .header("X-Test-Id", externalId);
  }

  private static String sign(String body) {
    return TestSystem.SIGNATURE.sign(body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String body)
      throws Exception {
    return HTTP.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> operator(String method, String path, String body) throws Exception {
    String login =
        Base64.getEncoder()
            .encodeToString((Api.USER + ":" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private JsonNode message(JsonNode accepted) throws Exception {
    return read(
        operator("GET", "/api/providers/messages/" + accepted.path("message").asText(), ""), 200);
  }

  private void awaitState(JsonNode accepted, String state) {
    await()
        .untilAsserted(() -> assertThat(message(accepted).path("state").asText()).isEqualTo(state));
  }

  private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json.readTree(answer.body());
  }
}
