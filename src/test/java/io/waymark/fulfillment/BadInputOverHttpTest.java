package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users get wrong in the set-up and in orders, as it is answered. */
@WaymarkOnPostgres
class BadInputOverHttpTest extends FulfillmentOverHttp {

  private static final String NUL_LINE = "NO\t0001\tOs\0lo\t\t\t\t\t\t\t59.9\t10.7\t\n";

  @Test
  void aStrategyThatNoOrderCanSatisfyLeavesLinesUnassignedAndSaysWhy() {
    String path = ROOT + "/strategies/" + id;
    read(
        http.send(
            "PUT",
            path,
            "{\"name\": \"Next door\", \"objective\": \"CLOSEST\", \"maxDistanceKm\": 0.001}"),
        201);

    JsonNode plan = plan(cart("98101", "AF-MUG", 1, id));

    assertThat(plan.path("shipments")).isEmpty();
    assertThat(plan.at("/unassigned/0/reason").asText()).isNotBlank();
    assertThat(plan.path("candidates").findValuesAsText("removedBy"))
        .contains("maximum-distance")
        .doesNotContain("");
    http.send("DELETE", path, null);
  }

  @Test
  void aCalendarWithAnUnknownTimeZoneIsRefusedAndNothingIsStored() {
    String path = ROOT + "/sources/" + id;
    String source =
        """
        {"name": "A", "kind": "WAREHOUSE", "provider": "p", "address": {"country": "NO"},
         "point": {"latitude": 60.39, "longitude": 5.32},
         "operation": {"calendar": {"timeZone": "Mars/Olympus",
           "hours": {"MONDAY": {"opens": "08:00", "closes": "17:00"}}}}}
        """;

    HttpResponse<String> refused = http.send("PUT", path, source);

    assertThat(read(refused, 400).at("/errors/0/field").asText())
        .isEqualTo("operation.calendar.timeZone");
    read(http.get(path), 404);
  }

  @Test
  void negativeAndMissingPricesAndOverlappingTiersAreNamedAllAtOnce() {
    String path = ROOT + "/carrier-services/" + id;
    String service =
"""
{"carrier": "ups", "name": "Ground", "methods": ["standard"],
 "bands": [{"zone": "1", "upToKm": 100, "transitDays": 1}, {"zone": "2", "transitDays": 3}],
 "rates": {"tiers": [{"upToKg": 2, "prices": {"1": -5, "2": 6}},
                     {"upToKg": 1, "prices": {"1": 7}}]}}
""";

    JsonNode problem = read(http.send("PUT", path, service), 400);

    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactly(
            "rates.tiers[0].prices.1", "rates.tiers[1].upToKg", "rates.tiers[1].prices.2");
    assertThat(problem.path("errors").findValuesAsText("rule"))
        .containsExactly("range", "overlap", "required");
    read(http.get(path), 404);
  }

  @Test
  void whatNoDatabaseCanKeepAndWhatIsMissingInListsIsNamed() {
    String cart = cart("98101", "AF-MUG", 1, "closest");

    assertBroken(
        http.send("POST", ROOT + "/plans", cart.replace("AF-MUG", "A\\u0000")),
        "lines[0].sku",
        "characters");
    assertBroken(
        http.send("POST", ROOT + "/plans", cart.replace("closest", "c\\u0000")),
        "strategy",
        "characters");
    assertBroken(
        http.send("PUT", ROOT + "/source-lists/" + id, "{\"name\": \"a\", \"sources\": [null]}"),
        "sources[0]",
        "required");
    assertBroken(
        http.send("POST", ROOT + "/plans", cart.replace("98101", "9".repeat(31))),
        "destination.postalCode",
        "length");
    assertBroken(
        http.send(
            "POST",
            ROOT + "/plans",
            cart.replaceFirst("\\{", "{\"terms\": {\"at\": \"+10000-01-01T00:00:00Z\"},")),
        "terms.at",
        "range");
  }

  @Test
  void tablesAndFilesThatAreNoneAreRefusedByLine() {
    String path = ROOT + "/carrier-services/" + id;
    read(
        http.send(
            "PUT",
            path,
            """
            {"carrier": "ups", "name": "Ground", "methods": ["standard"],
             "bands": [{"zone": "1", "transitDays": 1}]}
            """),
        201);

    assertBroken(http.send("PUT", path + "/rates", "text/csv", ""), "body", "required");
    for (String table : List.of("up_to,1\n", "up_to,1\n\"1,2\n", "up_to,up_to\n1,2\n", "\0")) {
      assertBroken(http.send("PUT", path + "/rates", "text/csv", table), "body", "csv");
    }
    assertBroken(
        http.send("PUT", path + "/rates", "text/csv", "up_to,1\n1,NaN\n"),
        "line 2, column 1",
        "csv");
    assertBroken(
        http.send("PUT", path + "/transit-times", "text/csv", "zone,up_to_km,days\n1,,1e9\n"),
        "bands[0].transitDays",
        "range");
    http.send("DELETE", path, null);

    JsonNode report =
        read(http.send("POST", ROOT + "/postal-codes", "text/plain", "nonsense\n" + NUL_LINE), 200);
    assertThat(report.path("imported")).isEmpty();
    assertThat(report.path("refused").asInt()).isEqualTo(2);
  }

  @Test
  void aZoneThatCrossesItselfIsRefusedUnlessItIsToBeRepaired() {
    String bowTie =
        """
        {"type": "Feature", "id": "%s", "properties": {}, "geometry":
          {"type": "Polygon", "coordinates": [[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}
        """
            .formatted(id);

    JsonNode report = read(http.send("POST", ROOT + "/zones?repair=false", bowTie), 200);

    assertThat(report.path("imported")).isEmpty();
    assertThat(report.at("/refused/0/zone").asText()).isEqualTo(id);
    assertThat(report.at("/refused/0/reason").asText()).isNotBlank();
    read(http.get(ROOT + "/zones/" + id), 404);
    assertThat(read(http.send("POST", ROOT + "/zones?repair=true", bowTie), 200).path("repaired"))
        .hasSize(1);
    http.send("DELETE", ROOT + "/zones/" + id, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "[1, null]", "[1, \"x\"]", "[null, 1]", "[]"})
  void aZoneWithACornerThatIsNoneIsRefused(String corner) {
    String zone =
        """
        {"type": "Feature", "id": "%s", "properties": {}, "geometry":
          {"type": "Polygon", "coordinates": [[[0,0],[1,0],%s,[0,0]]]}}
        """
            .formatted(id, corner);

    HttpResponse<String> response = http.send("POST", ROOT + "/zones?repair=true", zone);

    assertThat(response.statusCode()).isIn(200, 400);
    read(http.get(ROOT + "/zones/" + id), 404);
  }

  @Test
  void aSourceWithoutCoordinatesIsRefusedAndNothingIsStored() {
    String path = ROOT + "/sources/" + id;
    String source =
        """
        {"name": "A", "kind": "WAREHOUSE", "provider": "p", "address": {"country": "NO"}%s}
        """;

    assertBroken(http.send("PUT", path, source.formatted("")), "point", "required");
    assertBroken(
        http.send("PUT", path, source.formatted(", \"point\": {\"latitude\": 60}")),
        "point.longitude",
        "required");
    read(http.get(path), 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what-ifs | {"lastOrders": 1, "scenarios": [{"name": "a", "sources": [{"point": {"latitude": 1}}]}]} | scenarios[0].sources[0].point.longitude
          what-ifs | {"lastOrders": 1, "scenarios": [{"name": "a", "sources": [{"point": {"latitude": null, "longitude": 2}}]}]} | scenarios[0].sources[0].point.latitude
          what-ifs | {"lastOrders": 1, "scenarios": [{"name": "a", "stock": [{"sku": "AF-MUG", "location": "DC-RENO"}]}]} | scenarios[0].stock[0].available
          strategies | {"rules": {"terms": [{"term": {"name": "fixed-per-shipment"}}]}} | rules.terms[0].term.amount
          strategies | {"rules": {"terms": [{"term": {"name": "stock-out-risk", "amount": 1}}]}} | rules.terms[0].term.lowStock
          strategies | {"rules": {"terms": [{"term": {"name": "lateness"}}]}} | rules.terms[0].term.perDay
          strategies | {"rules": {"constraints": [{"rule": {"name": "maximum-distance"}}]}} | rules.constraints[0].rule.km
          strategies | {"rules": {"constraints": [{"rule": {"name": "maximum-rejects"}}]}} | rules.constraints[0].rule.most
          strategies | {"rules": {"constraints": [{"rule": {"name": "safety-stock", "units": null}}]}} | rules.constraints[0].rule.units
          strategies | {"rules": {"constraints": [{"rule": {"name": "calendar-and-cut-off"}}]}} | rules.constraints[0].rule.withinHours
          carrier-services | {"bands": [{"zone": "1"}]} | bands[0].transitDays
          carrier-services | {"rates": {"tiers": [{"prices": {}}]}} | rates.tiers[0].upToKg
          waves | {"name": "Noon"} | everyMinutes
          """)
  void aNumberThatIsMissingIsNamedAndNeverTakenForZero(String kind, String body, String field) {
    boolean asked = kind.equals("what-ifs");
    String path = ROOT + "/" + kind + (asked ? "" : "/" + id);

    assertBroken(http.send(asked ? "POST" : "PUT", path, body), field, "required");

    if (!asked) {
      read(http.get(path), 404);
    }
  }

  @Test
  void aPenaltyThatWouldBeNothingIsNamed() {
    String strategy =
        """
        {"name": "s", "objective": "CLOSEST", "rules": {"soft": "PENALTY", "constraints":
          [{"soft": true, "rule": {"name": "maximum-distance", "km": 100}}]}}
        """;

    assertBroken(
        http.send("PUT", ROOT + "/strategies/" + id, strategy),
        "rules.constraints[0].penalty",
        "positive");
  }

  @Test
  void aWaveOfAStrategyThatIsNotThereIsRefused() {
    String wave =
        "{\"name\": \"Noon\", \"everyMinutes\": 60, \"orders\": {\"strategies\": [\"%s\"]}}"
            .formatted(id);

    assertBroken(http.send("PUT", ROOT + "/waves/" + id, wave), "orders.strategies", "unknown");

    read(http.get(ROOT + "/waves/" + id), 404);
  }

  @Test
  void whatIsNoDocumentAtAllIsSaidToBeNone() {
    assertBroken(http.send("POST", ROOT + "/plans", "{\"lines\": ["), "lines", "json");
    assertBroken(http.send("POST", ROOT + "/plans", ""), "body", "required");
    assertBroken(http.send("POST", ROOT + "/zones", "{\"type\": \"Topology\"}"), "type", "geojson");
    assertThat(http.send("POST", ROOT + "/plans", "text/plain", "mugs").statusCode())
        .isEqualTo(415);
    assertThat(http.send("PUT", ROOT + "/plans", "{}").statusCode()).isEqualTo(405);
    assertBroken(http.get(ROOT + "/orders/none/plan"), "orderId", "ulid");
    assertBroken(http.get(ROOT + "/sources?latitude=NaN&nearest=1"), "near.latitude", "range");
    assertBroken(http.get(ROOT + "/sources?latitude=1&longitude=x"), "longitude", "type");
    assertBroken(http.get(ROOT + "/destinations"), "country", "required");
  }
}
