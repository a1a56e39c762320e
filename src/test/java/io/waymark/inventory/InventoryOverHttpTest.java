package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.Api;
import io.waymark.support.WaymarkOnPostgres;
import java.util.ArrayList;
import java.util.List;
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
class InventoryOverHttpTest {

  @Autowired TestRestTemplate anonymous;

  private TestRestTemplate http;
  private final String sku = "HTTP-" + UUID.randomUUID();
  private final String location = "L-" + UUID.randomUUID();

  @BeforeEach
  void signIn() {
    http = anonymous.withBasicAuth(Api.USER, Api.PASSWORD);
  }

  @Test
  void anOperatorMakesALocationReceivesStockAndReadsIt() {
    assertThat(defineLocation("New").getStatusCode().value()).isEqualTo(201);
    assertThat(defineLocation("Renamed").getStatusCode().value()).isEqualTo(200);

    JsonNode outcomes = post("/changes", change("c1", "RECEIVE", "12")).getBody().path("outcomes");

    assertThat(outcomes.path(0).path("outcome").asText()).isEqualTo("DONE");
    assertThat(outcomes.path(0).path("position").path("available").asInt()).isEqualTo(12);
    JsonNode position = get("/positions?sku=" + sku + ",OTHER").path("positions").path(0);
    assertThat(position.path("onHand").asInt()).isEqualTo(12);
    JsonNode availability = get("/availability?sku=" + sku + ",NONE").path("availability");
    assertThat(availability.path(0).path("available").asInt()).isEqualTo(12);
    assertThat(availability.path(0).path("locations").path(0).path("location").asText())
        .isEqualTo(location);
    assertThat(availability.path(1).path("locations")).isEmpty();
    assertThat(get("/movements?sku=" + sku).path("movements").path(0).path("kind").asText())
        .isEqualTo("RECEIVE");
  }

  @Test
  void eachRowOfAListHasItsOwnOutcome() {
    defineLocation("New");
    String rows =
        String.join(
            ",",
            change("r1", "RECEIVE", "5"),
            change("r2", "STEAL", "1.5"),
            "7",
            change("r3", "ADJUST", "-2"));

    JsonNode outcomes = post("/changes", "[" + rows + "]").getBody().path("outcomes");

    assertThat(outcomes.findValuesAsText("outcome"))
        .containsExactly("DONE", "REFUSED", "REFUSED", "DONE");
    assertThat(outcomes.path(1).path("id").asText()).endsWith("r2");
    assertThat(outcomes.path(1).path("errors").findValuesAsText("field"))
        .containsExactly("kind", "quantity");
    assertThat(outcomes.path(3).path("position").path("onHand").asInt()).isEqualTo(3);
  }

  @Test
  void aCallerOutsideReservesAndGivesBack() {
    defineLocation("New");
    post("/changes", change("c1", "RECEIVE", "5"));

    ResponseEntity<JsonNode> reserved = post("/reservations", reservation("4"));
    ResponseEntity<JsonNode> tooMany = post("/reservations", reservation("4").replace("cart", "x"));

    assertThat(reserved.getStatusCode().value()).isEqualTo(200);
    assertThat(reserved.getBody().path("reservations").path(0).path("quantity").asInt())
        .isEqualTo(4);
    assertThat(tooMany.getStatusCode().value()).isEqualTo(409);
    assertThat(tooMany.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(tooMany.getBody().path("shortages").path(0).path("available").asInt()).isEqualTo(1);

    http.delete("/api/inventory/reservations/cart-" + sku);
    JsonNode entry = get("/reservations?reference=cart-" + sku).path("reservations").path(0);
    assertThat(entry.path("state").asText()).isEqualTo("RELEASED");
    assertThat(get("/invariants").path("violations").findValuesAsText("sku")).doesNotContain(sku);
  }

  @Test
  void aBadReservationNamesItsFields() {
    ResponseEntity<JsonNode> fraction = post("/reservations", reservation("1.5"));
    ResponseEntity<JsonNode> empty = post("/reservations", "{}");

    assertThat(fraction.getStatusCode().value()).isEqualTo(400);
    assertThat(fraction.getBody().path("errors").path(0).path("field").asText())
        .isEqualTo("lines[0].quantity");
    assertThat(empty.getStatusCode().value()).isEqualTo(400);
    assertThat(empty.getBody().path("errors").findValuesAsText("field"))
        .containsExactly("reference", "lines");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    defineLocation("New");
    for (int i = 0; i < 5; i++) {
      post("/changes", change("c" + i, "RECEIVE", "1").replace(sku, sku + "," + i));
    }

    List<String> positions = all("/positions?location=" + location, "positions", "sku");
    List<String> movements = all("/movements?location=" + location, "movements", "seq");

    assertThat(positions).hasSize(5).doesNotHaveDuplicates().isSorted();
    assertThat(movements).hasSize(5).doesNotHaveDuplicates();
    assertThat(
            http.getForEntity("/api/inventory/positions?after=nonsense", JsonNode.class)
                .getStatusCode()
                .value())
        .isEqualTo(400);
  }

  @Test
  void theDemonstrationStockIsThere() {
    JsonNode canoe = get("/availability?sku=AF-CANOE").path("availability").path(0);

    assertThat(canoe.path("locations").path(0).path("location").asText()).isEqualTo("DC-RENO");
  }

  private List<String> all(String path, String rows, String field) {
    List<String> found = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get(path + "&limit=2" + after);
      found.addAll(page.path(rows).findValuesAsText(field));
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    } while (after != null);
    return found;
  }

  private ResponseEntity<JsonNode> defineLocation(String name) {
    return http.exchange(
        "/api/inventory/locations/" + location,
        HttpMethod.PUT,
        json("{\"name\":\"" + name + "\"}"),
        JsonNode.class);
  }

  private JsonNode get(String path) {
    return http.getForObject("/api/inventory" + path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String path, String body) {
    return http.postForEntity("/api/inventory" + path, json(body), JsonNode.class);
  }

  private String change(String id, String kind, String quantity) {
    return """
        {"id": "%s-%s", "kind": "%s", "sku": "%s", "location": "%s", "quantity": %s}
        """
        .formatted(sku, id, kind, sku, location, quantity);
  }

  private String reservation(String quantity) {
    return """
        {"reference": "cart-%s", "lines": [{"sku": "%s", "location": "%s", "quantity": %s}]}
        """
        .formatted(sku, sku, location, quantity);
  }

  private static HttpEntity<String> json(String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new HttpEntity<>(body, headers);
  }
}
