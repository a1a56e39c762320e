package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class FulfillmentOverHttpTest {

  private static final String SOURCE =
      """
      {"name": "A barn", "kind": "STORE", "address": {"city": "Bergen", "country": "NO"},
       "point": {"latitude": 60.39, "longitude": 5.32}, "provider": "simulated-warehouse"}
      """;

  @Autowired Fulfillment fulfillment;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;
  private final String id = "T-" + UUID.randomUUID();

  @BeforeEach
  void signIn() {
    http = Http.on(port).admin();
  }

  @Test
  void theDemonstrationHasItsSourcesAndStrategies() {
    assertThat(read(http.get("/api/fulfillment/sources"), 200).findValuesAsText("location"))
        .contains("DC-COLUMBUS", "DC-RENO", "WH-DALLAS", "STORE-NYC", "STORE-CHICAGO");
    assertThat(read(http.get("/api/fulfillment/strategies"), 200).findValuesAsText("id"))
        .contains("cheapest", "closest", "fewest-parcels");
    assertThat(
            read(http.get("/api/fulfillment/strategies/cheapest"), 200)
                .path("isDefault")
                .booleanValue())
        .isTrue();
  }

  @Test
  void aPreviewShipsTheCanoeFromRenoAndSaysWhyNotFromElsewhere() {
    JsonNode plan =
        read(
            post(
                "/plans",
                """
                {"destination": {"country": "US", "postalCode": "98101-1234"},
                 "lines": [{"sku": "AF-CANOE", "quantity": 1}], "strategy": "closest"}
                """),
            200);

    assertThat(plan.path("shipments").path(0).path("source").asText()).isEqualTo("DC-RENO");
    assertThat(plan.path("shipments").path(0).path("lines").path(0).path("line").asInt())
        .isEqualTo(1);
    assertThat(plan.path("candidates").findValuesAsText("removedBy")).contains("no-stock");
    assertThat(plan.path("cost")).isEqualTo(plan.path("lowerBound"));
    assertThat(plan.has("id")).isFalse();
  }

  @Test
  void aPreviewNamesWhatIsWrong() {
    assertThat(fields(post("/plans", "{}"))).containsExactly("destination", "lines");
    assertThat(
            fields(
                post(
                    "/plans",
                    """
                    {"destination": {"country": "QQ"}, "lines": [{"sku": "A", "quantity": 0}]}
                    """)))
        .containsExactly("destination.country");
    assertThat(
            fields(
                post(
                    "/plans",
                    """
                    {"destination": {"point": {"latitude": 91}}, "lines": [{"quantity": 0}]}
                    """)))
        .containsExactly("destination.point.latitude", "destination.point.longitude");
    assertThat(
            fields(
                post(
                    "/plans",
                    """
                    {"destination": {"country": "US"}, "lines": [{}, {"sku": " ", "quantity": 1}]}
                    """)))
        .containsExactly("lines[1].sku");
    assertThat(fields(post("/plans", "{\"destination\": {\"country\": \"US\"}, \"lines\": [{}]}")))
        .containsExactly("lines[0].sku", "lines[0].quantity");
  }

  @Test
  void theLastPlanOfAnOrderIsReadWithItsReasons() {
    OrderId order = OrderId.next();
    fulfillment.plan(
        new PlanRequest(
            order,
            "US",
            "10001",
            null,
            List.of(new PlanRequest.Line(1, new Sku("AF-MUG"), 1)),
            "fewest-parcels",
            PlanRequest.Split.NONE,
            Set.of()));

    JsonNode plan = read(http.get("/api/fulfillment/orders/" + order + "/plan"), 200);

    assertThat(plan.path("orderId").asText()).isEqualTo(order.value());
    assertThat(plan.path("shipments").path(0).path("reason").asText()).startsWith("Lines 1 cost");
    read(http.get("/api/fulfillment/orders/" + OrderId.next() + "/plan"), 404);
    assertThat(fields(http.get("/api/fulfillment/orders/nonsense/plan"))).hasSize(1);
  }

  @Test
  void aSourceIsMadeReplacedFoundNearbyAndRemoved() {
    String path = "/api/fulfillment/sources/" + id;
    read(http.send("PUT", path, SOURCE), 201);
    read(http.send("PUT", path, SOURCE.replace("A barn", "The barn")), 200);

    assertThat(read(http.get(path), 200).path("name").asText()).isEqualTo("The barn");
    String near = "/api/fulfillment/sources?latitude=60.4&longitude=5.3&withinKm=";
    assertThat(read(http.get(near + "10"), 200).findValuesAsText("location")).contains(id);
    assertThat(read(http.get(near + "1"), 200).findValuesAsText("location")).isEmpty();
    assertThat(http.send("DELETE", path, null).statusCode()).isEqualTo(204);
    read(http.get(path), 404);
  }

  @Test
  void aSourceWithoutCoordinatesOrWithHalfOfThemIsRefused() {
    String path = "/api/fulfillment/sources/" + id;
    String without = "{\"name\": \"A\", \"provider\": \"p\", \"address\": {\"country\": \"NO\"}}";

    assertThat(fields(http.send("PUT", path, without))).containsExactly("kind", "point");
    assertThat(fields(http.send("PUT", path, SOURCE.replace(", \"longitude\": 5.32", ""))))
        .containsExactly("point.longitude");
    read(http.get(path), 404);
  }

  @Test
  void aStrategyIsMadeWithTheExampleFiguresForWhatIsLeftOut() {
    String path = "/api/fulfillment/strategies/" + id;
    String body =
        """
        {"name": "Near stores", "objective": "CHEAPEST", "maxDistanceKm": 500, "maxSources": 2,
         "costs": {"perShipment": 9, "perUnit": {"STORE": 1}}}
        """;
    read(http.send("PUT", path, body), 201);

    JsonNode made = read(http.get(path), 200);

    assertThat(made.path("costs").path("perShipment").asDouble()).isEqualTo(9);
    assertThat(made.path("costs").path("perKm").asDouble())
        .isEqualTo(Strategy.Costs.examples().perKm());
    assertThat(made.path("active").booleanValue()).isTrue();
    read(http.send("PUT", path, body), 200);
    assertThat(http.send("DELETE", path, null).statusCode()).isEqualTo(204);
    read(http.send("DELETE", path, null), 404);
    read(http.send("DELETE", "/api/fulfillment/strategies/cheapest", null), 409);
  }

  @Test
  void aStrategyWithNegativeFiguresOrAnUnknownObjectiveIsRefused() {
    String path = "/api/fulfillment/strategies/" + id;

    assertThat(
            fields(
                http.send(
                    "PUT",
                    path,
                    "{\"objective\": \"CLOSEST\", \"costs\": {\"perKm\": -1}, \"maxSources\": 0}")))
        .containsExactly("name", "costs.perKm", "maxSources");
    assertThat(fields(http.send("PUT", path, "{\"name\": \"n\", \"objective\": \"MAGIC\"}")))
        .containsExactly("objective");
  }

  @Test
  void aWeightedStrategyIsMadeOfNamedTermsAndConstraints() {
    String path = "/api/fulfillment/strategies/" + id;
    String body =
        """
        {"name": "Mine", "objective": "WEIGHTED", "rules": {
          "terms": [{"weight": 2, "term": {"name": "distance", "perKm": 0.01}},
                    {"term": {"name": "split-penalty", "amount": 5}}],
          "constraints": [{"soft": true, "penalty": 3,
                           "rule": {"name": "maximum-distance", "km": 500}}],
          "soft": "PENALTY", "alternates": ["cheapest"]}}
        """;
    read(http.send("PUT", path, body), 201);

    JsonNode rules = read(http.get(path), 200).path("rules");

    assertThat(rules.at("/terms/0/term/name").asText()).isEqualTo("distance");
    assertThat(rules.at("/terms/1/weight").asDouble()).isEqualTo(1);
    assertThat(rules.at("/constraints/0/rule/km").asDouble()).isEqualTo(500);
    JsonNode plan =
        read(
            post(
                "/plans",
                """
                {"destination": {"country": "US", "postalCode": "98101"}, "strategy": "%s",
                 "lines": [{"sku": "AF-CANOE", "quantity": 1}]}
                """
                    .formatted(id)),
            200);
    assertThat(plan.at("/shipments/0/byTerm/split penalty").asDouble()).isEqualTo(5);
    assertThat(plan.at("/softened/0/rule").asText()).isEqualTo("maximum-distance");
    assertThat(plan.at("/lines/0/sentence").asText()).contains("AF-CANOE (line 1) ship from");
    assertThat(fields(http.send("PUT", path, body.replace("0.01", "-1"))))
        .containsExactly("rules.terms[0].term.perKm");
    assertThat(fields(http.send("PUT", path, body.replace("split-penalty", "magic"))))
        .containsExactly("rules.terms[1].term");
    http.send("DELETE", path, null);
  }

  @Test
  void theLastPlanIsDrawnAsAMap() {
    OrderId order = OrderId.next();
    fulfillment.plan(
        new PlanRequest(
            order,
            "US",
            "10001",
            null,
            List.of(new PlanRequest.Line(1, new Sku("AF-MUG"), 1)),
            "closest",
            PlanRequest.Split.NONE,
            Set.of()));

    JsonNode map = read(http.get("/api/fulfillment/orders/" + order + "/plan/map"), 200);

    assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(map.findValuesAsText("type")).contains("destination", "source", "shipment");
    JsonNode shipment = null;
    for (JsonNode feature : map.path("features")) {
      shipment = feature.at("/properties/type").asText().equals("shipment") ? feature : shipment;
    }
    assertThat(shipment.at("/geometry/type").asText()).isEqualTo("MultiLineString");
    assertThat(shipment.at("/geometry/coordinates/0/0/0").asDouble()).isBetween(-125.0, -70.0);
    read(http.get("/api/fulfillment/orders/" + OrderId.next() + "/plan/map"), 404);
  }

  @Test
  void aPostalCodeFileIsImportedAndItsBadLinesAreReported() {
    String file =
        "LI\t9490\tVaduz\t\t\t\t\t\t\t47.1415\t9.5215\t6\nLI\tbad line\n"
            + "LI\t9494\tSchaan\t\t\t\t\t\t\t47.1650\t9.5087\t6\n";

    JsonNode report =
        read(
            http.send("POST", "/api/fulfillment/postal-codes", "text/plain;charset=UTF-8", file),
            200);

    assertThat(report.path("imported").path("LI").asInt()).isEqualTo(2);
    assertThat(report.path("refused").asInt()).isEqualTo(1);
    assertThat(report.path("refusals").path(0).path("line").asInt()).isEqualTo(2);
    assertThat(read(http.get("/api/fulfillment/postal-codes"), 200).findValuesAsText("country"))
        .contains("LI");
    JsonNode found =
        read(http.get("/api/fulfillment/destinations?country=LI&postalCode=9490"), 200);
    assertThat(found.path("point").path("latitude").asDouble()).isEqualTo(47.1415);
    read(http.get("/api/fulfillment/destinations?country=QQ"), 404);
  }

  private HttpResponse<String> post(String path, String body) {
    return http.send("POST", "/api/fulfillment" + path, body);
  }

  private JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return json.readTree(answer.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> fields(HttpResponse<String> answer) {
    return read(answer, 400).path("errors").findValuesAsText("field");
  }
}
