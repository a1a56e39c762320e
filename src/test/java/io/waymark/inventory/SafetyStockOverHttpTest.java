package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class SafetyStockOverHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;

  private Http http;
  private final String sku = "SAFE-" + UUID.randomUUID();
  private final String location = "S-" + UUID.randomUUID();

  @BeforeEach
  void stock() throws Exception {
    http = Http.on(port).admin();
    send("PUT", "/locations/" + location, "{\"name\": \"One\"}", 201);
    send(
        "POST",
        "/changes",
        """
        {"id": "%1$s", "kind": "RECEIVE", "sku": "%1$s", "location": "%2$s", "quantity": 10}
        """
            .formatted(sku, location),
        200);
  }

  @Test
  void safetyStockIsSetAskedKeptAndTakenBack() throws Exception {
    String web = setting("web", 4);
    assertThat(send("PUT", "/safety-stocks", web, 200).findValuesAsText("outcome"))
        .containsExactly("DONE");
    send("PUT", "/safety-stocks", web, 200);

    JsonNode listed = get("/safety-stocks?sku=" + sku);
    assertThat(listed.path("settings")).hasSize(1);
    assertThat(listed.path("settings").path(0).path("units").asInt()).isEqualTo(4);
    JsonNode own = get("/channels/web/availability?sku=" + sku).path("availability").path(0);
    assertThat(own.path("available").asInt()).isEqualTo(6);
    assertThat(own.path("withheld").asInt()).isEqualTo(4);
    assertThat(own.path("locations").path(0).path("available").asInt()).isEqualTo(6);
    assertThat(get("/availability?channel=web&sku=" + sku).findValue("available").asInt())
        .isEqualTo(6);
    JsonNode others = get("/availability?sku=" + sku).path("availability").path(0);
    assertThat(others.path("available").asInt()).isEqualTo(10);
    assertThat(others.has("withheld")).isFalse();
    JsonNode refused = send("POST", "/reservations", reservation("web", 7), 409);
    assertThat(refused.findValuesAsText("limit")).containsExactly("SAFETY_STOCK");
    assertThat(refused.findValue("available").asInt()).isEqualTo(6);
    send("POST", "/reservations", reservation("store", 7), 200);

    String scope = "/safety-stocks?sku=%s&location=%s&channel=web".formatted(sku, location);
    assertThat(http.send("DELETE", "/api/inventory" + scope, null).statusCode()).isEqualTo(204);
    assertThat(http.send("DELETE", "/api/inventory" + scope, null).statusCode()).isEqualTo(204);
    assertThat(get("/safety-stocks?sku=" + sku).path("settings")).isEmpty();
  }

  @Test
  void aListHasAnOutcomeForEachRow() throws Exception {
    JsonNode answer =
        send(
            "PUT",
            "/low-stock-thresholds",
            """
            [%1$s,
             {"sku": "NO-%2$s", "units": 1},
             {"sku": "%2$s", "location": "NOWHERE", "units": -1},
             {"sku": "%2$s", "units": "many"},
             {"sku": "%2$s"},
             {"sku": "%2$s", "remove": true},
             7]
            """
                .formatted(setting("web", 3), sku),
            200);

    assertThat(answer.findValuesAsText("outcome"))
        .containsExactly("DONE", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "DONE", "REFUSED");
    assertThat(answer.path("outcomes").path(1).findValuesAsText("field")).containsExactly("sku");
    assertThat(answer.path("outcomes").path(2).findValuesAsText("field"))
        .containsExactly("location", "units");
    assertThat(answer.path("outcomes").path(3).findValuesAsText("field")).containsExactly("units");
    assertThat(answer.path("outcomes").path(4).findValuesAsText("rule"))
        .containsExactly("required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"sku\": \"NOBODY-KNOWS\", \"units\": 1} | sku | known",
        "{\"sku\": \"%s\", \"units\": -1} | units | range",
        "{\"sku\": \"%s\", \"location\": \"NOWHERE\", \"units\": 1} | location | known",
        "{\"sku\": \"%s\", \"channel\": \" \", \"units\": 1} | channel | length",
        "{\"units\": 1} | sku | required",
        "{\"sku\": \"%s\"} | units | required",
      })
  void oneThatBreaksARuleIsAProblemThatNamesIt(String body, String field, String rule)
      throws Exception {
    for (String path : new String[] {"/safety-stocks", "/low-stock-thresholds"}) {
      JsonNode problem = send("PUT", path, body.formatted(sku), 400);
      assertThat(problem.findValuesAsText("field")).containsExactly(field);
      assertThat(problem.findValuesAsText("rule")).containsExactly(rule);
    }
  }

  @Test
  void pagesAndLevelsThatCannotBeAreRefused() {
    for (String path :
        new String[] {
          "/safety-stocks?limit=0",
          "/safety-stocks?after=what",
          "/stock-levels?level=IN_STOCK",
          "/stock-levels?level=SOME",
          "/stock-levels?since=yesterday",
          "/stock-levels?after=x",
          "/stock-levels/changes?after=-1"
        }) {
      assertThat(http.get("/api/inventory" + path).statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void whatBecomesLowOrOutIsListedAndTold() throws Exception {
    send("PUT", "/low-stock-thresholds", "{\"sku\": \"%s\", \"units\": 5}".formatted(sku), 200);
    send("POST", "/reservations", reservation("web", 6), 200);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !get("/stock-levels?level=LOW_STOCK&sku=" + sku).path("levels").isEmpty());
    JsonNode low = get("/stock-levels?sku=" + sku).path("levels").path(0);
    assertThat(low.path("available").asInt()).isEqualTo(4);
    assertThat(low.path("threshold").asInt()).isEqualTo(5);
    assertThat(low.path("location").asText()).isEqualTo(location);
    assertThat(low.has("channel")).isFalse();

    send("POST", "/reservations", reservation("web", 4), 200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !get("/stock-levels?level=OUT_OF_STOCK&sku=" + sku).path("levels").isEmpty());
    assertThat(get("/stock-levels").path("counts").path("OUT_OF_STOCK").asInt()).isPositive();
    StringBuilder told = new StringBuilder();
    for (JsonNode each : get("/stock-levels/changes?limit=1000").path("changes")) {
      if (each.path("sku").asText().equals(sku)) {
        told.append(each.path("from").asText()).append('>').append(each.path("to").asText());
        told.append(' ');
      }
    }
    assertThat(told.toString().trim()).isEqualTo("IN_STOCK>LOW_STOCK LOW_STOCK>OUT_OF_STOCK");
  }

  @Test
  void whoOnlyLooksSetsNothing() {
    Http nobody = Http.on(port);
    assertThat(nobody.get("/api/inventory/safety-stocks").statusCode()).isEqualTo(401);
    assertThat(nobody.send("PUT", "/api/inventory/safety-stocks", setting("web", 1)).statusCode())
        .isIn(401, 403);
  }

  private String setting(String channel, int units) {
    return """
        {"sku": "%s", "location": "%s", "channel": "%s", "units": %d}
        """
        .formatted(sku, location, channel, units);
  }

  private String reservation(String channel, int units) {
    return """
        {"reference": "%s", "attributes": {"channel": "%s"},
         "lines": [{"sku": "%s", "location": "%s", "quantity": %d}]}
        """
        .formatted(UUID.randomUUID(), channel, sku, location, units);
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(http.get("/api/inventory" + path).body());
  }

  private JsonNode send(String method, String path, String body, int status) throws Exception {
    HttpResponse<String> answer = http.send(method, "/api/inventory" + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }
}
