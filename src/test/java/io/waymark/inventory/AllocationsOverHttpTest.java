package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.Api;
import io.waymark.support.WaymarkOnPostgres;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@WaymarkOnPostgres
class AllocationsOverHttpTest {

  private static final String PATH = "/api/inventory/allocations";

  @Autowired TestRestTemplate anonymous;

  private TestRestTemplate http;
  private final String sku = "KEPT-" + UUID.randomUUID();

  @BeforeEach
  void tenUnits() {
    http = anonymous.withBasicAuth(Api.USER, Api.PASSWORD);
    post(
        "/api/inventory/changes",
        "{'id': '$', 'kind': 'RECEIVE', 'sku': '$', 'location': 'DC-RENO', 'quantity': 10}");
  }

  @Test
  void unitsAreAllocatedReallocatedConsumedAndListedWithTheirHistory() {
    JsonNode done = post("/allocate", change("a", WEB, 6)).getBody();
    assertThat(done.path("outcome").asText()).isEqualTo("DONE");
    assertThat(done.path("allocations").path(0).path("left").asInt()).isEqualTo(6);
    post("/allocate", change("a", WEB, 6));
    post("/reallocate", change("b", WEB, 2, ", 'target': {'channel': 'store'}"));
    post("/consume", change("c", WEB, 1, ", 'reference': 'till-7'"));
    post("/unallocate", change("d", WEB, 1));

    JsonNode web = get("?sku=" + sku + "&group=web").path("allocations");
    assertThat(web).hasSize(1);
    assertThat(web.path(0).path("group").path("channel").asText()).isEqualTo("web");
    assertThat(web.path(0).path("allocated").asInt()).isEqualTo(3);
    assertThat(web.path(0).path("consumed").asInt()).isEqualTo(1);
    assertThat(web.path(0).path("backed").asInt()).isEqualTo(2);
    assertThat(web.path(0).path("commonPool").asInt()).isEqualTo(5);
    assertThat(get("/entries?sku=" + sku + "&group=web").path("entries").findValuesAsText("kind"))
        .containsExactly("UNALLOCATE", "CONSUME", "REALLOCATE", "ALLOCATE");
    JsonNode page = get("?sku=" + sku + "&limit=1");
    assertThat(page.path("allocations").path(0).path("path").asText()).isEqualTo("store");
    assertThat(
            get("?sku=" + sku + "&after=" + page.path("next").asText())
                .path("allocations")
                .findValuesAsText("path"))
        .containsExactly("web");
    assertThat(get("/levels").path("levels"))
        .extracting(JsonNode::asText)
        .containsExactly("channel", "customerGroup", "region", "orderType");
    assertSound();
  }

  @Test
  void reservationsOfTheGroupConsumeItAndOthersDoNotGetIt() {
    post("/allocate", change("a", WEB, 7));

    ResponseEntity<JsonNode> nobody = reserve("n", "{}", 4);
    JsonNode web = reserve("w", "{'channel': 'web', 'region': 'EU'}", 8).getBody();

    assertThat(nobody.getStatusCode().value()).isEqualTo(409);
    assertThat(nobody.getBody().path("shortages").path(0).path("available").asInt()).isEqualTo(3);
    assertThat(nobody.getBody().path("shortages").path(0).path("limit").asText())
        .isEqualTo("ALLOCATION");
    assertThat(web.path("reservations").path(0).path("allocated").asInt()).isEqualTo(7);
    assertThat(
            http.getForObject("/api/inventory/reservations?sku=" + sku, JsonNode.class)
                .path("reservations")
                .path(0)
                .path("allocated")
                .asInt())
        .isEqualTo(7);
    assertThat(get("?sku=" + sku).path("allocations").path(0).path("left").asInt()).isZero();
    assertSound();
  }

  @Test
  void tooFewUnitsAreAConflictThatTellsHowManyThereAre() {
    post("/allocate", change("a", WEB, 7));

    JsonNode pool = post("/allocate", change("b", WEB, 4)).getBody();
    JsonNode left = post("/unallocate", change("c", WEB, 8)).getBody();

    assertThat(pool.path("status").asInt()).isEqualTo(409);
    assertThat(pool.path("available").asInt()).isEqualTo(3);
    assertThat(pool.path("limit").asText()).isEqualTo("COMMON_POOL");
    assertThat(pool.path("detail").asText()).startsWith("Only 3 units can be allocated");
    assertThat(left.path("available").asInt()).isEqualTo(7);
    assertThat(left.path("limit").asText()).isEqualTo("ALLOCATION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allocate | 'group': {}, 'quantity': 1 | group | required",
        "allocate | 'group': {'customerGroup': 'vip'}, 'quantity': 1 | group.channel | required",
        "allocate | 'group': {'colour': 'red'}, 'quantity': 1 | group.colour | known",
        "allocate | 'group': {'channel': ' '}, 'quantity': 1 | group.channel | length",
        "allocate | 'group': {'channel': 'web'}, 'quantity': 0 | quantity | positive",
        "allocate | 'group': {'channel': 'web'}, 'quantity': -1 | quantity | positive",
        "allocate | 'group': {'channel': 'web'}, 'quantity': 1.5 | quantity | type",
        "allocate | 'group': 'web', 'quantity': 1 | group | type",
        "allocate | 'group': {'channel': 'web'}, 'quantity': 1, 'location': 'X' | location | known",
        "allocate | 'group': {'channel': 'web'}, 'quantity': 1, 'requestId': '' | requestId |"
            + " required",
        "allocate | 'group': {'channel': 'web'}, 'target': {'channel': 'a'}, 'quantity': 1 |"
            + " target | absent",
        "allocate | 'group': {'channel': 'web'}, 'dimensions': {'color': 'Red'}, 'quantity': 1 |"
            + " dimensions | absent",
        "reallocate | 'group': {'channel': 'web'}, 'quantity': 1 | target | required",
        "reallocate | 'group': {'channel': 'web'}, 'target': {'channel': 'web'}, 'quantity': 1 |"
            + " target | different",
      })
  void badInputNamesTheFieldAndTheRule(String path, String parts, String field, String rule) {
    String own =
        (parts.contains("location") ? "" : ", 'location': 'DC-RENO'")
            + (parts.contains("requestId") ? "" : ", 'requestId': '$x'");

    ResponseEntity<JsonNode> answer = post("/" + path, "{'sku': '$', " + parts + own + "}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").path(0).path("field").asText()).startsWith(field);
    assertThat(answer.getBody().path("errors").path(0).path("rule").asText()).isEqualTo(rule);
    assertThat(get("?sku=" + sku).path("allocations")).isEmpty();
  }

  @Test
  void anIdThatWasUsedForSomethingElseIsRefused() {
    post("/allocate", change("a", WEB, 1));

    JsonNode other = post("/unallocate", change("a", WEB, 1)).getBody();

    assertThat(other.path("errors").path(0).path("field").asText()).isEqualTo("requestId");
    assertThat(other.path("errors").path(0).path("rule").asText()).isEqualTo("unique");
  }

  @Test
  void eachOfManyHasItsOwnOutcome() {
    JsonNode outcomes =
        post(
                "/bulk",
                "[%s, %s, %s, 7, %s]"
                    .formatted(
                        change("a", WEB, 6, ", 'kind': 'ALLOCATE'"),
                        change("b", WEB, 5, ", 'kind': 'ALLOCATE'"),
                        change("c", WEB, 5),
                        change("d", WEB, 2, ", 'kind': 'CONSUME'")))
            .getBody()
            .path("outcomes");

    assertThat(outcomes.findValuesAsText("outcome"))
        .containsExactly("DONE", "TOO_FEW", "REFUSED", "REFUSED", "DONE");
    assertThat(outcomes.path(1).path("available").asInt()).isEqualTo(4);
    assertThat(outcomes.path(2).path("errors").path(0).path("field").asText()).isEqualTo("kind");
    assertThat(outcomes.path(2).path("requestId").asText()).isEqualTo(sku + "c");
    assertSound();
  }

  @ParameterizedTest
  @CsvSource({"group=/, group", "limit=0, limit", "after=x, after"})
  void aBadQuestionNamesTheParameter(String question, String field) {
    assertThat(get("?" + question).path("errors").path(0).path("field").asText()).startsWith(field);
  }

  @Test
  void whoMayOnlyLookAllocatesNothing() {
    http.postForEntity(
        "/api/accounts",
        json("{'name': '$', 'password': 'look-but-do-not-touch', 'roles': ['VIEWER']}"),
        JsonNode.class);
    TestRestTemplate viewer = anonymous.withBasicAuth(sku, "look-but-do-not-touch");

    assertThat(viewer.getForEntity(PATH + "?sku=" + sku, JsonNode.class).getStatusCode().value())
        .isEqualTo(200);
    assertThat(
            viewer
                .postForEntity(PATH + "/allocate", json(change("a", WEB, 1)), JsonNode.class)
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  private static final String WEB = "{'channel': 'web'}";

  private static String change(String id, String group, int quantity) {
    return change(id, group, quantity, "");
  }

  private static String change(String id, String group, int quantity, String more) {
    return "{'requestId': '$%s', 'sku': '$', 'location': 'DC-RENO', 'group': %s, 'quantity': %d%s}"
        .formatted(id, group, quantity, more);
  }

  private ResponseEntity<JsonNode> reserve(String reference, String attributes, int units) {
    return post(
        "/api/inventory/reservations",
        ("{'reference': '$%s', 'attributes': %s, 'lines': [{'sku': '$', 'location': 'DC-RENO',"
                + " 'quantity': %d}]}")
            .formatted(reference, attributes, units));
  }

  private void assertSound() {
    assertThat(
            http.getForObject("/api/inventory/invariants", JsonNode.class)
                .path("violations")
                .findValuesAsText("sku"))
        .doesNotContain(sku);
  }

  private JsonNode get(String question) {
    return http.getForObject(PATH + question, JsonNode.class, Map.of());
  }

  private ResponseEntity<JsonNode> post(String path, String body) {
    return http.postForEntity(
        path.startsWith("/api") ? path : PATH + path, json(body), JsonNode.class);
  }

  private HttpEntity<String> json(String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new HttpEntity<>(body.replace("'", "\"").replace("$", sku), headers);
  }
}
