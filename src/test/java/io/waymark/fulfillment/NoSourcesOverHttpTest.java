package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.support.WaymarkOnH2;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A company that has not set up where it ships from, or has closed it: everybody is told why. */
@WaymarkOnH2
@TestPropertySource(properties = "waymark.demonstration=false")
class NoSourcesOverHttpTest extends FulfillmentOverHttp {

  private static final String NONE = "There are no sources to ship from";
  private static final String CART =
      """
      {"destination": {"country": "US", "postalCode": "98101"}, "strategy": "%s",
       "lines": [{"sku": "AF-MUG", "quantity": 2}, {"sku": "AF-LAMP", "quantity": 1}]}
      """;
  private static final String CLOSED =
      """
      {"name": "A barn", "kind": "STORE", "address": {"country": "US"}, "active": false,
       "point": {"latitude": 47, "longitude": -122}, "provider": "simulated-warehouse"}
      """;

  @AfterEach
  void remove() {
    for (String kind :
        new String[] {"/strategies/", "/source-lists/", "/sources/", "/carrier-services/"}) {
      http.send("DELETE", ROOT + kind + id, null);
    }
  }

  @Test
  void aCartIsShippedFromNowhereAndEveryLineSaysWhy() {
    JsonNode plan = read(http.send("POST", ROOT + "/plans", CART.formatted("closest")), 200);

    assertThat(plan.path("shipments")).isEmpty();
    assertThat(plan.path("unassigned").findValuesAsText("line")).containsExactly("1", "2");
    assertThat(plan.path("unassigned").findValuesAsText("reason")).containsOnly(NONE);
  }

  @Test
  void anOrderWaitsAndItsPlanSaysWhy() {
    String order =
        """
        {"channel": "web", "channelOrderId": "%s", "currency": "USD", "customer": {},
         "shipTo": {"city": "Reno", "country": "US", "postalCode": "89501"},
         "lines": [{"sku": "AF-MUG", "quantity": 2, "unitPrice": 9.50}]}
        """;
    String placed =
        read(http.send("POST", "/api/orders", order.formatted(id)), 201).at("/id").asText();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                read(http.get("/api/orders/" + placed), 200)
                    .path("status")
                    .asText()
                    .equals("BACKORDERED"));

    JsonNode plan = read(http.get(ROOT + "/orders/" + placed + "/plan"), 200);
    assertThat(plan.path("shipments")).isEmpty();
    assertThat(plan.at("/unassigned/0/quantity").asInt()).isEqualTo(2);
    assertThat(plan.at("/unassigned/0/reason").asText()).isEqualTo(NONE);
    assertThat(read(http.get(ROOT + "/orders/" + placed + "/plan/map"), 200).path("features"))
        .isNotNull();
  }

  @Test
  void noMethodCanBePromisedAndEachSaysWhy() {
    JsonNode without = answer();
    assertThat(without.path("promises")).isEmpty();
    assertThat(without.path("reason").asText()).startsWith("No carrier service has a shipping");
    read(
        http.send(
            "PUT",
            ROOT + "/carrier-services/" + id,
            """
            {"carrier": "ups", "name": "Ground", "methods": ["standard"],
             "bands": [{"zone": "all", "transitDays": 3}]}
            """),
        201);

    JsonNode answer = answer();
    JsonNode promise = answer.at("/promises/0");

    assertThat(answer.has("reason")).isFalse();
    assertThat(promise.path("method").asText()).isEqualTo("standard");
    assertThat(promise.has("arrivesOn")).isFalse();
    assertThat(promise.path("reason").asText()).isEqualTo(NONE);
  }

  @Test
  void aWhatIfCountsAllOfItUnfulfilled() {
    String asked =
        read(
                http.send(
                    "POST",
                    ROOT + "/what-ifs",
                    "{\"carts\": [%s], \"scenarios\": [{\"name\": \"more\", \"stockFactor\": 2}]}"
                        .formatted(CART.formatted("closest"))),
                202)
            .path("id")
            .asText();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> whatIf(asked).path("status").asText().equals("DONE"));

    for (String outcome : new String[] {"/answer/outcomes/0", "/answer/outcomes/1"}) {
      JsonNode figures = whatIf(asked).at(outcome).path("figures");
      assertThat(figures.at("/unfulfilledUnits/value").asInt()).isEqualTo(3);
      assertThat(figures.at("/unfulfilledOrders/value").asInt()).isEqualTo(1);
      assertThat(figures.at("/shipments/value").asInt()).isZero();
    }
  }

  @Test
  void sourcesThatAreClosedAreNamedAlsoWhereAStrategyLooksAtThemAlone() {
    read(http.send("PUT", ROOT + "/sources/" + id, CLOSED), 201);
    read(
        http.send(
            "PUT",
            ROOT + "/source-lists/" + id,
            "{\"name\": \"Barns\", \"sources\": [\"%s\"]}".formatted(id)),
        201);
    read(
        http.send(
            "PUT",
            ROOT + "/strategies/" + id,
            """
            {"name": "Barns", "objective": "CLOSEST", "rules": {"constraints":
              [{"rule": {"name": "maximum-distance", "km": 10, "sourceList": "%s"}}]}}
            """
                .formatted(id)),
        201);

    JsonNode plan = read(http.send("POST", ROOT + "/plans", CART.formatted(id)), 200);

    assertThat(plan.path("shipments")).isEmpty();
    assertThat(plan.at("/candidates/0/removedBy").asText()).isEqualTo("inactive-source");
    assertThat(plan.path("unassigned").findValuesAsText("reason"))
        .hasSize(2)
        .containsOnly("No source takes orders now: all of them are inactive");
  }

  private JsonNode answer() {
    return read(http.send("POST", "/api/promises", CART.formatted("closest")), 200);
  }

  private JsonNode whatIf(String asked) {
    return read(http.get(ROOT + "/what-ifs/" + asked), 200);
  }
}
