package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.Api;
import io.waymark.support.WaymarkOnPostgres;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@WaymarkOnPostgres
class SoftReservationsOverHttpTest {

  @Autowired TestRestTemplate anonymous;

  private TestRestTemplate http;
  private final String sku = "SOFT-" + UUID.randomUUID();

  @BeforeEach
  void tenUnitsInEachOfTwoBinsOfAHall() {
    http = anonymous.withBasicAuth(Api.USER, Api.PASSWORD);
    for (String bin : new String[] {"A", "B"}) {
      http.exchange(
          "/api/inventory/locations/" + sku + bin,
          HttpMethod.PUT,
          json("{'name': 'Bin', 'site': '$'}"),
          JsonNode.class);
      post(
          "/api/inventory/changes",
          "{'id': '$%1$s', 'kind': 'RECEIVE', 'sku': '$', 'location': '$%1$s', 'quantity': 10}"
              .formatted(bin));
    }
  }

  @Test
  void twelveOfTenUnreservedIsAPartialSuccessAndARepetitionIsDoneOnce() {
    JsonNode reserved = reserve("cart", "A", 10, "").getBody();
    String id = reserved.path("reservations").path(0).path("id").asText();
    String twelve = "{'requestId': '$u', 'reservation': '%s', 'quantity': 12}".formatted(id);

    for (int i = 0; i < 2; i++) {
      JsonNode answer = post("/unreserve", twelve).getBody();
      assertThat(answer.path("outcome").asText()).isEqualTo("PARTIAL");
      assertThat(answer.path("done").asInt()).isEqualTo(10);
      assertThat(answer.path("invalid").asInt()).isEqualTo(2);
    }
    assertThat(
            post("/unreserve", "{'requestId': '$v', 'reservation': 'none', 'quantity': 1}")
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(
            post("/unreserve", "{'quantity': 1}")
                .getBody()
                .path("errors")
                .findValuesAsText("field"))
        .containsExactly("reservation");
    assertSound();
  }

  @Test
  void eachOfManyHasItsOwnOutcome() {
    JsonNode outcomes =
        post(
                "/bulk",
                """
                [{'reference': '$1', 'lines': [{'sku': '$', 'location': '$A', 'quantity': 6}]},
                 {'reference': '$2', 'lines': [{'sku': '$', 'location': '$A', 'quantity': 1.5}]},
                 {'reference': '$3', 'lines': [{'sku': '$', 'location': '$A', 'quantity': 0}]},
                 {'reference': '$4', 'requestId': '$q', 'lines': [
                   {'sku': '$', 'dimensions': {'location': '$A'}, 'quantity': 6}]},
                 7,
                 {'reference': '$5', 'lines': [{'sku': '$', 'site': '$', 'quantity': 14}]}]
                """)
            .getBody()
            .path("outcomes");

    assertThat(outcomes.findValuesAsText("outcome"))
        .containsExactly("RESERVED", "REFUSED", "REFUSED", "SHORT", "REFUSED", "RESERVED");
    assertThat(outcomes.path(1).path("errors").findValuesAsText("field"))
        .containsExactly("lines[0].quantity");
    assertThat(outcomes.path(3).path("shortages").path(0).path("available").asInt()).isEqualTo(4);
    assertThat(outcomes.path(3).path("requestId").asText()).isEqualTo(sku + "q");

    JsonNode back =
        post(
                "/unreserve/bulk",
                """
                [{'requestId': '$a', 'reference': '$1', 'sku': '$', 'quantity': 2},
                 {'requestId': '$b', 'reference': '$9', 'sku': '$', 'quantity': 2},
                 {'requestId': '$c', 'reference': '$5', 'sku': '$', 'quantity': 20},
                 {'requestId': '$d', 'quantity': 'x'}]
                """)
            .getBody()
            .path("outcomes");

    assertThat(back.findValuesAsText("outcome"))
        .containsExactly("DONE", "REFUSED", "PARTIAL", "REFUSED");
    assertThat(back.path(2).path("invalid").asInt()).isEqualTo(6);
    assertSound();
  }

  @Test
  void aReservationExpiresByItself() {
    reserve("cart", "A", 4, ", 'expiresInSeconds': 1");
    reserve("kept", "A", 3, ", 'expiresInSeconds': 1");
    JsonNode kept = post("/$kept/extend", "{'sku': '$'}").getBody();

    assertThat(kept.path("reservations").path(0).has("expiresAt")).isFalse();
    await()
        .untilAsserted(() -> assertThat(entry("cart").path("state").asText()).isEqualTo("EXPIRED"));
    assertThat(entry("kept").path("state").asText()).isEqualTo("OPEN");
    assertThat(post("/$cart/extend", "{'sku': '$'}").getStatusCode().value()).isEqualTo(404);
    assertSound();
  }

  @Test
  void whatIsHeldForASiteIsPinnedAmendedAndShippedInParts() {
    ResponseEntity<JsonNode> reserved =
        post("", "{'reference': '$s', 'lines': [{'sku': '$', 'site': '$', 'quantity': 8}]}");
    JsonNode row = reserved.getBody().path("reservations").path(0);
    assertThat(row.path("site").asText()).isEqualTo(sku);
    String path = "/" + row.path("id").asText();

    JsonNode pinned = post(path + "/pin", "{'location': '$B'}").getBody();
    assertThat(pinned.path("reservations").path(0).path("location").asText()).isEqualTo(sku + "B");
    ResponseEntity<JsonNode> tooMany = post("/$s/amend", "{'sku': '$', 'quantity': 11}");
    assertThat(tooMany.getStatusCode().value()).isEqualTo(409);
    post("/$s/amend", "{'sku': '$', 'quantity': 10}");
    for (int i = 0; i < 2; i++) {
      ResponseEntity<JsonNode> shipped =
          post("/$s/shipments", "{'requestId': '$p', 'shipped': {'$': 3}}");
      assertThat(shipped.getStatusCode().value()).isEqualTo(204);
    }

    JsonNode entries = get("/reservations?reference=" + sku + "s&limit=1").path("reservations");
    assertThat(entries.path(0).path("shipped").asInt()).isEqualTo(3);
    assertThat(entries.path(0).path("quantity").asInt()).isEqualTo(10);
    assertSound();
  }

  @Test
  void withoutAvailabilityCheckAvailableIsNegativeOnRequest() {
    JsonNode reserved = reserve("back", "A", 13, ", 'checkAvailability': false").getBody();
    assertThat(reserved.path("reservations").path(0).path("uncovered").asInt()).isEqualTo(3);

    JsonNode figures =
        post(
                "/api/inventory/queries",
                "{'skus': ['$'], 'groupBy': ['location'], 'returnNegative': true,"
                    + " 'measures': ['available', 'waymark.uncovered']}")
            .getBody()
            .path("figures")
            .path(0)
            .path("quantities");

    assertThat(figures.path("available").asInt()).isEqualTo(-3);
    assertThat(figures.path("waymark.uncovered").asInt()).isEqualTo(3);
    assertSound();
  }

  private ResponseEntity<JsonNode> reserve(String cart, String bin, int units, String terms) {
    return post(
        "",
        "{'reference': '$%s', 'lines': [{'sku': '$', 'location': '$%s', 'quantity': %d}]%s}"
            .formatted(cart, bin, units, terms));
  }

  private JsonNode entry(String cart) {
    return get("/reservations?reference=" + sku + cart).path("reservations").path(0);
  }

  private void assertSound() {
    assertThat(get("/invariants").path("violations").findValuesAsText("sku")).doesNotContain(sku);
  }

  private JsonNode get(String path) {
    return http.getForObject("/api/inventory" + path, JsonNode.class);
  }

  /** Posts to a path under the reservations, or a whole one; a $ stands for the SKU. */
  private ResponseEntity<JsonNode> post(String path, String body) {
    String whole = path.startsWith("/api") ? path : "/api/inventory/reservations" + path;
    return http.postForEntity(whole.replace("$", sku), json(body), JsonNode.class);
  }

  private HttpEntity<String> json(String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new HttpEntity<>(body.replace("'", "\"").replace("$", sku), headers);
  }
}
