package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Api;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class VisibilityOverHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;

  private Http http;
  private final String sku = "VIS-" + UUID.randomUUID();
  private final String location = "V-" + UUID.randomUUID();

  @BeforeEach
  void aLocationAndADataSource() throws Exception {
    http = Http.on(port).admin();
    put(
        "/locations/" + location,
        "{\"name\": \"One\", \"site\": \"%s-S\"}".formatted(location),
        201);
    put(
        "/data-sources/shop",
        """
        {"measures": ["inbound"], "dimensions": {"Farbe": "color", "Lager": "location"}}
        """,
        204);
  }

  @Test
  void aDataSourceReportsAndAsksInItsOwnWords() throws Exception {
    JsonNode outcomes =
        post(
                "/onhand",
                """
                [{"id": "%1$s-1", "dataSource": "shop", "sku": "%1$s",
                  "dimensions": {"Lager": "%2$s", "Farbe": "Rot"},
                  "quantities": {"inbound": 5, "waymark.onHand": 3}},
                 {"id": "%1$s-2", "dataSource": "nobody", "sku": "%1$s", "location": "%2$s",
                  "quantities": {"waymark.onHand": 3}},
                 {"id": "%1$s-3", "sku": "%1$s", "location": "%2$s",
                  "dimensions": {"Farbe": "Rot"}, "quantities": {"shop.wrong": 1.5}},
                 {"id": "%1$s-4", "sku": "%1$s", "location": "%2$s",
                  "quantities": {"shop.wrong": 1}}]
                """
                    .formatted(sku, location))
            .path("outcomes");

    assertThat(outcomes.findValuesAsText("outcome"))
        .containsExactly("DONE", "REFUSED", "REFUSED", "REFUSED");
    assertThat(outcomes.path(0).path("position").path("dimensions").path("color").asText())
        .isEqualTo("Rot");
    assertThat(outcomes.path(1).path("errors").findValuesAsText("field"))
        .containsExactly("dataSource");
    assertThat(outcomes.path(2).path("errors").findValuesAsText("field"))
        .containsExactly("dimensions.Farbe", "quantities.shop.wrong");
    assertThat(outcomes.path(3).path("errors").findValuesAsText("rule")).containsExactly("known");
    JsonNode figures =
        post(
                "/queries",
                """
                {"dataSource": "shop", "skus": ["%s"], "filters": {"Farbe": ["Rot"]},
                 "groupBy": ["Farbe", "site"], "measures": ["shop.inbound", "available"]}
                """
                    .formatted(sku))
            .path("figures");
    assertThat(figures).hasSize(1);
    assertThat(figures.path(0).path("dimensions").path("color").asText()).isEqualTo("Rot");
    assertThat(figures.path(0).path("dimensions").path("site").asText()).isEqualTo(location + "-S");
    assertThat(figures.path(0).path("quantities").path("shop.inbound").asInt()).isEqualTo(5);
    assertThat(figures.path(0).path("quantities").path("available").asInt()).isEqualTo(3);
  }

  @Test
  void aHierarchyIsWalkedDownLevelByLevel() throws Exception {
    receive(7);

    JsonNode sites = post("/queries", hierarchy("[\"default\"]")).path("figures");
    JsonNode locations =
        post("/queries", hierarchy("[\"default\", \"%s-S\"]".formatted(location))).path("figures");

    assertThat(sites.path(0).path("dimensions").path("site").asText()).isEqualTo(location + "-S");
    assertThat(locations.path(0).path("dimensions").path("location").asText()).isEqualTo(location);
    assertThat(http.send("POST", "/api/inventory/queries", hierarchy("[1,2,3,4]")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void unitsAreTransferredQuarantinedCountedAndSetLate() throws Exception {
    receive(10);
    String row =
        """
        {"id": "%1$s-%2$s", "sku": "%1$s", "location": "%3$s", "quantity": 4}
        """;
    JsonNode quarantined = post("/quarantines", row.formatted(sku, "q", location));
    JsonNode released = post("/quarantine-releases", row.formatted(sku, "l", location));
    JsonNode moved =
        post(
            "/transfers",
            """
            {"id": "%1$s-t", "sku": "%1$s", "from": "%2$s", "toDimensions": {"batch": "B1"},
             "quantity": 3}
            """
                .formatted(sku, location));
    JsonNode set = post("/onhand/set", set("s1", "2026-11-01T12:00:00Z", 20));
    JsonNode late = post("/onhand/set", set("s2", "2026-11-01T13:00:00+02:00", 21));
    JsonNode count =
        post(
            "/counts",
            """
            {"id": "%1$s-c", "location": "%2$s", "lines": [
              {"sku": "%1$s", "dimensions": {"batch": "B1"}, "counted": 2}]}
            """
                .formatted(sku, location));
    JsonNode posted = post("/counts/" + sku + "-c/post", "{}");

    assertThat(quarantined.findValue("onHand").asInt()).isEqualTo(6);
    assertThat(released.findValue("dimensions").path("status").asText()).isEqualTo("QUARANTINE");
    assertThat(moved.findValue("outcome").asText()).isEqualTo("DONE");
    assertThat(set.findValue("outcome").asText()).isEqualTo("DONE");
    assertThat(late.findValue("outcome").asText()).isEqualTo("LATE");
    assertThat(late.findValue("late").path(0).asText()).isEqualTo("waymark.onHand");
    assertThat(count.path("lines").path(0).path("variance").asInt()).isEqualTo(-1);
    assertThat(posted.path("state").asText()).isEqualTo("POSTED");
    JsonNode exact =
        post(
            "/queries/exact",
            """
            {"positions": [{"sku": "%1$s", "location": "%2$s", "dimensions": {"batch": "B1"}}]}
            """
                .formatted(sku, location));
    assertThat(exact.findValue("waymark.onHand").asInt()).isEqualTo(2);
    assertThat(http.get("/api/inventory/invariants").body()).doesNotContain(sku);
  }

  @Test
  void whatIsUnknownIsAProblemThatNamesIt() throws Exception {
    HttpResponse<String> measure =
        http.send("POST", "/api/inventory/queries", "{\"measures\": [\"wrong\"]}");
    HttpResponse<String> dimension =
        http.send("POST", "/api/inventory/queries", "{\"groupBy\": [\"colour\"]}");

    assertThat(measure.statusCode()).isEqualTo(400);
    assertThat(measure.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(measure.body()).findValue("field").asText()).isEqualTo("measures");
    assertThat(JSON.readTree(dimension.body()).findValue("field").asText()).isEqualTo("groupBy");
    assertThat(http.get("/api/inventory/products/nothing").statusCode()).isEqualTo(404);
    assertThat(
            http.send("PUT", "/api/inventory/calculated-measures/x", "{\"add\": [\"available\"]}")
                .body())
        .contains("physical");
    assertThat(
            http.send("POST", "/api/inventory/webhooks", "{\"url\": \"https://127.0.0.1/hook\"}")
                .body())
        .contains("public");
  }

  @Test
  void productsAreStoredAndSearched() throws Exception {
    JsonNode outcomes =
        post(
            "/products",
            """
            [{"sku": "%1$s", "name": "Tent %1$s", "attributes": {"color": "Red"}}, {"name": "x"}]
            """
                .formatted(sku));
    JsonNode found =
        post(
            "/products/search",
            "{\"text\": \"%s\", \"attributes\": {\"color\": [\"Red\"]}}".formatted(sku));

    assertThat(outcomes.findValuesAsText("outcome")).containsExactly("DONE", "REFUSED");
    assertThat(outcomes.findValuesAsText("field")).containsExactly("sku");
    assertThat(found.path("products").path(0).path("sku").asText()).isEqualTo(sku);
  }

  @Test
  void aChannelSellsFromTheLocationsThatServeIt() throws Exception {
    receive(5);
    String channel = "ch-" + UUID.randomUUID();

    put("/channels/" + channel, "{\"locations\": [\"%s\"]}".formatted(location), 204);
    JsonNode own = get("/channels/" + channel + "/availability?sku=" + sku);
    put("/channels/" + channel, "{\"locations\": [\"DC-RENO\"]}", 204);
    JsonNode other = get("/channels/" + channel + "/availability?sku=" + sku);

    assertThat(own.findValue("available").asInt()).isEqualTo(5);
    assertThat(other.findValue("available").asInt()).isZero();
  }

  @Test
  void theFeedIsReadInPagesAndAsServerSentEvents() throws Exception {
    long last = get("/feed?after=999999999999").path("next").asLong();
    assertThat(last).isEqualTo(999999999999L);
    receive(5);
    long number = numberOf(sku);

    HttpResponse<InputStream> stream = stream(number - 1);
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).isEqualTo("id:" + number);
      assertThat(reader.readLine()).isEqualTo("event:movement");
      assertThat(reader.readLine()).startsWith("data:").contains(sku);
    }
  }

  private HttpResponse<InputStream> stream(long after) throws Exception {
    String login = Base64.getEncoder().encodeToString((Api.USER + ":" + Api.PASSWORD).getBytes());
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/inventory/feed/stream"))
                .timeout(Duration.ofSeconds(30))
                .header("Last-Event-ID", Long.toString(after))
                .header("Authorization", "Basic " + login)
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
  }

  private long numberOf(String wanted) throws Exception {
    long after = 0;
    JsonNode page = get("/feed?limit=1000&after=" + after);
    while (!page.path("entries").isEmpty()) {
      for (JsonNode entry : page.path("entries")) {
        if (entry.path("sku").asText().equals(wanted)) {
          return entry.path("number").asLong();
        }
      }
      page = get("/feed?limit=1000&after=" + page.path("next").asLong());
    }
    throw new AssertionError("not in the feed: " + wanted);
  }

  private void receive(int quantity) throws Exception {
    post(
        "/changes",
        """
        {"id": "%1$s-r", "kind": "RECEIVE", "sku": "%1$s", "location": "%2$s", "quantity": %3$d}
        """
            .formatted(sku, location, quantity));
  }

  private String set(String id, String at, int quantity) {
    return """
        {"id": "%1$s-%2$s", "sku": "%1$s", "location": "%3$s", "modifiedDateTimeUTC": "%4$s",
         "quantities": {"waymark.onHand": %5$d}}
        """
        .formatted(sku, id, location, at, quantity);
  }

  private String hierarchy(String path) {
    return "{\"skus\": [\"%s\"], \"hierarchy\": {\"name\": \"place\", \"path\": %s}}"
        .formatted(sku, path);
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(http.get("/api/inventory" + path).body());
  }

  private JsonNode post(String path, String body) throws Exception {
    HttpResponse<String> answer = http.send("POST", "/api/inventory" + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private void put(String path, String body, int status) {
    HttpResponse<String> answer = http.send("PUT", "/api/inventory" + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(status, 200);
  }
}
