package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What shops get wrong in carts, promises and what-if questions, as it is answered. */
@WaymarkOnPostgres
class BadCartsOverHttpTest extends FulfillmentOverHttp {

  @Test
  void aPromiseForAnUnknownSkuSaysWhyItCannotBeKept() {
    String cart = cart("98101", id, 1, "closest");

    JsonNode promises = read(http.send("POST", "/api/promises", cart), 200).path("promises");

    assertThat(promises).isNotEmpty();
    assertThat(promises)
        .allSatisfy(
            promise -> {
              assertThat(promise.has("arrivesOn")).isFalse();
              assertThat(promise.path("reason").asText()).isNotBlank();
            });
  }

  @Test
  void aHoldsAddressGivesNothingBackButHolds() {
    String reservation =
        """
        {"reference": "%s", "lines": [{"sku": "AF-MUG", "location": "DC-RENO", "quantity": 1}]}
        """
            .formatted(id);
    read(http.send("POST", "/api/inventory/reservations", reservation), 200);

    assertBroken(http.send("DELETE", "/api/promises/holds/" + id, null), "id", "hold");

    assertThat(http.get("/api/inventory/reservations?reference=" + id).body()).contains("OPEN");
    http.send("DELETE", "/api/inventory/reservations/" + id, null);
  }

  @Test
  void aHoldIsAnsweredTheSameHoweverOftenItIsAskedFor() {
    String path = ROOT + "/carrier-services/" + id;
    read(
        http.send(
            "PUT",
            path,
            """
            {"carrier": "ups", "name": "Ground", "methods": ["%s"],
             "bands": [{"zone": "all", "transitDays": 3}]}
            """
                .formatted(id)),
        201);
    String wanted =
        """
        {"destination": {"country": "US", "postalCode": "98101"}, "methods": ["%s"],
         "lines": [{"sku": "AF-MUG", "quantity": %d}],
         "hold": {"method": "%s", "minutes": 5, "requestId": "%s"}}
        """;
    String one = wanted.formatted(id, 1, id, id);

    JsonNode first = read(http.send("POST", "/api/promises", one), 200);

    assertThat(first.at("/hold/id").asText()).startsWith("promise-");
    assertThat(read(http.send("POST", "/api/promises", one), 200)).isEqualTo(first);
    assertBroken(
        http.send("POST", "/api/promises", wanted.formatted(id, 2, id, id)),
        "hold.requestId",
        "unique");
    http.send("DELETE", "/api/promises/holds/" + first.at("/hold/id").asText(), null);
    http.send("DELETE", path, null);
  }

  @Test
  void aWhatIfOfAnUnknownStrategyOrSourceIsRefusedNamingBoth() {
    String question =
        """
        {"carts": [%s], "scenarios": [{"name": "a", "strategy": "%s", "closed": ["NOWHERE"]}]}
        """
            .formatted(cart("98101", "AF-MUG", 1, "closest"), id);
    int before = read(http.get(ROOT + "/what-ifs"), 200).path("whatIfs").size();

    JsonNode problem = read(http.send("POST", ROOT + "/what-ifs", question), 400);

    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactly("scenarios[0].strategy", "scenarios[0].closed");
    assertThat(read(http.get(ROOT + "/what-ifs"), 200).path("whatIfs")).hasSize(before);
  }

  @Test
  void moreUnitsThanCanBeCalculatedAreRefused() {
    HttpResponse<String> refused =
        http.send("POST", ROOT + "/plans", cart("98101", "AF-MUG", 2_000_000_000, "closest"));

    assertBroken(refused, "lines[0].quantity", "range");
  }

  @Test
  void anUnknownPostalCodeFallsBackToItsPrefixAndThenToTheCountryAndThePlanSaysSo() {
    assertThat(plan(cart("98199", "AF-MUG", 1, "closest")).path("notes").toString())
        .contains("981");
    assertThat(plan(cart("00000", "AF-MUG", 1, "closest")).path("notes").toString())
        .containsIgnoringCase("country");
  }

  @Test
  void aSourceThatThereWouldBeNeedsAPointAndTakesOrdersUnlessItIsSaidNotTo() {
    String question =
        """
        {"carts": [%s], "scenarios": [{"name": "a", "closed": [%s],
          "stock": [{"sku": "AF-MUG", "location": "%s", "available": 5}],
          "sources": [{"location": "%s", "name": "New", "kind": "STORE", "provider": "p",
            "address": {"country": "US"}%s}]}]}
        """;
    String all =
        read(http.get(ROOT + "/sources"), 200).path("sources").findValuesAsText("location").stream()
            .map(each -> '"' + each + '"')
            .collect(Collectors.joining(","));
    String cart = cart("98101", "AF-MUG", 1, "closest");

    assertBroken(
        http.send("POST", ROOT + "/what-ifs", question.formatted(cart, all, id, id, "")),
        "scenarios[0].sources[0].point",
        "required");
    JsonNode answer =
        whatIf(
            question.formatted(
                cart, all, id, id, ", \"point\": {\"latitude\": 47, \"longitude\": -122}"));
    assertThat(answer.at("/outcomes/1/figures/unfulfilledUnits/value").asInt()).isZero();
    assertThat(answer.at("/outcomes/1/figures/shipments/value").asInt()).isEqualTo(1);
  }

  private JsonNode whatIf(String question) {
    String asked = read(http.send("POST", ROOT + "/what-ifs", question), 202).at("/id").asText();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                read(http.get(ROOT + "/what-ifs/" + asked), 200)
                    .at("/status")
                    .asText()
                    .equals("DONE"));
    return read(http.get(ROOT + "/what-ifs/" + asked), 200).path("answer");
  }
}
