package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class AvailableToPromiseOverHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/api/inventory";

  @LocalServerPort int port;

  private Http http;
  private final String sku = "ATP-" + UUID.randomUUID();
  private final String site = "ATP-SITE-" + UUID.randomUUID();
  private final String other = "ATP-SITE-" + UUID.randomUUID();
  private final String organization = "ATP-ORG-" + UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  /** Two locations of one site with 5 and 7, one of another site with 20. */
  @BeforeEach
  void stockAtTwoSites() throws Exception {
    http = Http.on(port).admin();
    locate(site + "-A", site);
    locate(site + "-B", site);
    locate(other + "-C", other);
    receive(site + "-A", 5);
    receive(site + "-B", 7);
    receive(other + "-C", 20);
  }

  @Test
  void aSitesPromiseIsThatOfItsLocationsTogether() throws Exception {
    schedule(site + "-B", today.plusDays(3), 10);

    JsonNode ofSite = promise("&site=" + site + "&days=7&quantity=20");

    assertThat(ofSite.path("available").asInt()).isEqualTo(12);
    assertThat(ofSite.path("days")).hasSize(7);
    assertThat(ofSite.path("days").path(2).path("availableToPromise").asInt()).isEqualTo(12);
    assertThat(ofSite.path("days").path(3).path("availableToPromise").asInt()).isEqualTo(22);
    assertThat(ofSite.path("earliest").asText()).isEqualTo(today.plusDays(3).toString());
    assertThat(promise("&site=" + site + "&site=" + other).path("available").asInt()).isEqualTo(32);
    assertThat(promise("&location=" + site + "-A").path("available").asInt()).isEqualTo(5);
    assertThat(promise("&organization=" + organization).path("available").asInt()).isEqualTo(32);
    assertThat(promise("&site=" + site + "&location=" + other + "-C").path("available").asInt())
        .as("nothing is at both")
        .isZero();
    assertThat(promise("").path("available").asInt()).isEqualTo(32);
  }

  @Test
  void aChannelIsPromisedWhatItsReservationsGetAndToldHowMuchIsKeptBack() throws Exception {
    assertThat(
            http.send(
                    "PUT",
                    ROOT + "/safety-stocks",
                    "[{\"sku\": \"%s\", \"location\": \"%s-A\", \"channel\": \"web\", \"units\": 4}]"
                        .formatted(sku, site))
                .body())
        .contains("DONE");

    JsonNode web = promise("&channel=web&site=" + site + "&quantity=9");
    JsonNode shop = promise("&channel=shop&site=" + site);

    assertThat(web.path("available").asInt()).isEqualTo(12);
    assertThat(web.path("keptBack").asInt()).isEqualTo(4);
    assertThat(web.at("/days/0/availableToPromise").asInt()).isEqualTo(8);
    assertThat(shop.at("/days/0/availableToPromise").asInt()).isEqualTo(12);
    String lines = cart(sku, site + "-A", 2);
    assertThat(earliest(lines, 3).at("/0/earliest").asText()).isEqualTo(today.toString());
    assertThat(earliest(lines, 3, ", \"channel\": \"web\"").at("/0/earliest").isTextual())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"site", "location", "organization"})
  void aQuestionAboutAPlaceThatThereIsNotIsRefusedByName(String parameter) throws Exception {
    HttpResponse<String> answer =
        http.get(
            "%s/available-to-promise?sku=%s&site=%s&%s=NO-SUCH-PLACE"
                .formatted(ROOT, sku, site, parameter));

    refused(answer, parameter, "NO-SUCH-PLACE");
  }

  @Test
  void queriesOfUnknownPlacesAreRefusedAndListsOfThemAreEmpty() throws Exception {
    for (String dimension : new String[] {"site", "location", "organization"}) {
      refused(
          http.send(
              "POST",
              ROOT + "/queries",
              """
              {"skus": ["%s"], "filters": {"%s": ["%s", "NO-SUCH-PLACE"]}}
              """
                  .formatted(sku, dimension, site)),
          "filters." + dimension,
          "NO-SUCH-PLACE");
    }
    refused(
        http.send(
            "POST",
            ROOT + "/queries",
            "{\"hierarchy\": {\"name\": \"place\", \"path\": [\"%s\", \"NO-SUCH-PLACE\"]}}"
                .formatted(organization)),
        "hierarchy.path",
        "NO-SUCH-PLACE");
    refused(
        http.send(
            "POST",
            ROOT + "/queries/exact",
            "{\"positions\": [{\"sku\": \"%s\", \"location\": \"NO-SUCH-PLACE\"}]}".formatted(sku)),
        "positions[0].location",
        "NO-SUCH-PLACE");
    assertThat(http.get(ROOT + "/positions?location=NO-SUCH-PLACE").body())
        .isEqualTo("{\"positions\":[]}");
  }

  @Test
  void eachLineOfACartHasItsEarliestDay() throws Exception {
    schedule(site + "-A", today.plusDays(2), 10);
    schedule(site + "-A", today.plusDays(9), 10);

    JsonNode lines =
        earliest(
            cart(sku, site + "-A", 5)
                + ","
                + cart(sku, site + "-A", 12)
                + ","
                + cart(sku, site + "-A", 25)
                + ","
                + cart(sku, site + "-A", 26)
                + ","
                + cart("NO-SUCH-SKU", site + "-A", 1),
            30);

    assertThat(lines.findValuesAsText("quantity")).containsExactly("5", "12", "25", "26", "1");
    assertThat(lines.path(0).path("earliest").asText()).isEqualTo(today.toString());
    assertThat(lines.path(1).path("earliest").asText()).isEqualTo(today.plusDays(2).toString());
    assertThat(lines.path(2).path("earliest").asText()).isEqualTo(today.plusDays(9).toString());
    assertThat(lines.path(3).has("earliest")).isFalse();
    assertThat(lines.path(4).has("earliest")).isFalse();
    assertThat(earliest(cart(sku, site + "-A", 25), 9).path(0).has("earliest"))
        .as("the ninth day after today is not within nine days")
        .isFalse();
  }

  @Test
  void aCartWithABadLineIsRefusedByTheLinesName() throws Exception {
    String good = cart(sku, site + "-A", 1);
    refused(
        post(
            "/available-to-promise/earliest",
            "{\"lines\": [%s, %s]}".formatted(good, cart(sku, "NO-SUCH-PLACE", 1))),
        "lines[1].location",
        "NO-SUCH-PLACE");
    refused(
        post(
            "/available-to-promise/earliest",
            "{\"lines\": [%s, {\"sku\": \"x\"}]}".formatted(good)),
        "lines[1].location",
        "location");
    refused(
        post(
            "/available-to-promise/earliest",
            "{\"lines\": [%s]}".formatted(cart(sku, site + "-A", 0))),
        "quantity",
        "1 or more");
    refused(post("/available-to-promise/earliest", "{\"lines\": []}"), "lines", "1 to 1000");
    refused(
        post("/available-to-promise/earliest", "{\"lines\": [%s], \"days\": 366}".formatted(good)),
        "days",
        "365");
  }

  @Test
  void aBadScheduleStopsNoOther() throws Exception {
    JsonNode outcomes =
        JSON.readTree(
                post(
                        "/schedules",
                        """
                        [{"id": "%1$s-1", "sku": "%1$s", "location": "%2$s-A", "date": "%3$s",
                          "kind": "SUPPLY", "quantity": 4},
                         {"id": "%1$s-2", "sku": "%1$s", "location": "%2$s-A", "date": "someday",
                          "kind": "SUPPLY", "quantity": 4},
                         null,
                         {"id": "%1$s-3", "sku": "%1$s", "location": "NOWHERE", "date": "%3$s",
                          "kind": "HOPE", "quantity": 4},
                         {"id": "%1$s-4", "sku": "%1$s", "location": "%2$s-A",
                          "date": "+999999999-01-01", "kind": "SUPPLY", "quantity": 4}]
                        """
                            .formatted(sku, site, today))
                    .body())
            .path("outcomes");

    assertThat(outcomes.findValuesAsText("outcome"))
        .containsExactly("DONE", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
    assertThat(outcomes.path(1).path("errors").findValuesAsText("field")).containsExactly("date");
    assertThat(outcomes.path(2).path("errors").findValuesAsText("field")).containsExactly("row");
    assertThat(outcomes.path(3).path("errors").findValuesAsText("field")).containsExactly("kind");
    assertThat(outcomes.path(4).path("errors").findValuesAsText("rule")).containsExactly("range");
    assertThat(
            promise("&location=" + site + "-A")
                .path("days")
                .path(0)
                .path("availableToPromise")
                .asInt())
        .isEqualTo(9);
  }

  private static void refused(HttpResponse<String> answer, String field, String part)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode error = JSON.readTree(answer.body()).path("errors").path(0);
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("message").asText()).contains(part);
  }

  private static String cart(String sku, String location, int quantity) {
    return "{\"sku\": \"%s\", \"location\": \"%s\", \"quantity\": %d}"
        .formatted(sku, location, quantity);
  }

  private JsonNode earliest(String lines, int days) throws Exception {
    return earliest(lines, days, "");
  }

  private JsonNode earliest(String lines, int days, String more) throws Exception {
    HttpResponse<String> answer =
        post(
            "/available-to-promise/earliest",
            "{\"lines\": [%s], \"from\": \"%s\", \"days\": %d%s}"
                .formatted(lines, today, days, more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("lines");
  }

  private JsonNode promise(String rest) throws Exception {
    HttpResponse<String> answer = http.get(ROOT + "/available-to-promise?sku=" + sku + rest);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("promises").path(0);
  }

  private void locate(String id, String itsSite) {
    http.send(
        "PUT",
        ROOT + "/locations/" + id,
        "{\"name\": \"One\", \"site\": \"%s\", \"organization\": \"%s\"}"
            .formatted(itsSite, organization));
  }

  private void receive(String location, int quantity) {
    assertThat(
            post(
                    "/changes",
                    """
                    {"id": "%1$s-%2$s", "kind": "RECEIVE", "sku": "%1$s", "location": "%2$s",
                     "quantity": %3$d}
                    """
                        .formatted(sku, location, quantity))
                .body())
        .contains("DONE");
  }

  private void schedule(String location, LocalDate day, int quantity) {
    assertThat(
            post(
                    "/schedules",
                    """
                    [{"id": "%s", "sku": "%s", "location": "%s", "date": "%s", "kind": "SUPPLY",
                      "quantity": %d}]
                    """
                        .formatted(UUID.randomUUID(), sku, location, day, quantity))
                .body())
        .contains("DONE");
  }

  private HttpResponse<String> post(String path, String body) {
    return http.send("POST", ROOT + path, body);
  }
}
