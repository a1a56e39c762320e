package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class PromisesOverHttpTest {

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;
  private final String method = "m-" + UUID.randomUUID();

  @BeforeEach
  void signIn() {
    http = Http.on(port).admin();
  }

  @Test
  void aCartIsPromisedADateAndItsStockIsHeldAndGivenBack() {
    String service = "/api/fulfillment/carrier-services/" + method;
    read(
        http.send(
            "PUT",
            service,
            """
            {"carrier": "ups", "name": "Ground", "methods": ["%s"],
             "bands": [{"zone": "all", "transitDays": 3}]}
            """
                .formatted(method)),
        201);
    String cart =
        """
        {"destination": {"country": "US", "postalCode": "98101"}, "methods": ["%s"],
         "lines": [{"sku": "AF-MUG", "quantity": 1}], "hold": {"method": "%s", "minutes": 5}}
        """
            .formatted(method, method);

    JsonNode answer = read(http.send("POST", "/api/promises", cart), 200);

    assertThat(answer.at("/promises/0/carrierService").asText()).isEqualTo(method);
    assertThat(answer.at("/promises/0/arrivesOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(answer.at("/promises/0/shipments")).isNotEmpty();
    String hold = answer.at("/hold/id").asText();
    assertThat(hold).startsWith("promise-");
    assertThat(http.send("DELETE", "/api/promises/holds/" + hold, null).statusCode())
        .isEqualTo(204);
    read(http.send("POST", "/api/promises", "{}"), 400);
    http.send("DELETE", service, null);
  }

  @Test
  void aWhatIfQuestionIsAskedFollowedAndAnswered() {
    String question =
        """
        {"carts": [{"destination": {"country": "US", "postalCode": "98101"},
                    "lines": [{"sku": "AF-CANOE", "quantity": 1}], "strategy": "closest"}],
         "scenarios": [{"name": "no Reno", "closed": ["DC-RENO"]}]}
        """;

    JsonNode asked = read(http.send("POST", "/api/fulfillment/what-ifs", question), 202);

    String path = "/api/fulfillment/what-ifs/" + asked.path("id").asText();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(http.get(path), 200).path("status").asText().equals("DONE"));
    JsonNode answer = read(http.get(path), 200).path("answer");
    assertThat(answer.at("/outcomes/0/scenario").asText()).isEqualTo("baseline");
    assertThat(answer.at("/outcomes/1/figures/unfulfilledUnits/value").asDouble())
        .isGreaterThanOrEqualTo(0);
    assertThat(read(http.get("/api/fulfillment/what-ifs"), 200).path("whatIfs")).isNotEmpty();
    read(http.send("POST", "/api/fulfillment/what-ifs", "{}"), 400);
    read(http.get("/api/fulfillment/what-ifs/nothing"), 404);
  }

  private JsonNode read(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return json.readTree(response.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
