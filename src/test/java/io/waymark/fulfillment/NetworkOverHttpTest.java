package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class NetworkOverHttpTest {

  private static final String ROOT = "/api/fulfillment";

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;
  private final String id = "T-" + UUID.randomUUID();

  @BeforeEach
  void signIn() {
    http = Http.on(port).admin();
  }

  @Test
  void aSourceIsMadeWithItsCalendarPickupsAndLimits() {
    String path = ROOT + "/sources/" + id;
    String source =
        """
        {"name": "A hall", "kind": "VIRTUAL", "address": {"country": "NO"},
         "point": {"latitude": 60.39, "longitude": 5.32}, "provider": "simulated-warehouse",
         "active": false,
         "operation": {
           "validFrom": "2026-01-01T00:00:00Z",
           "calendar": {"timeZone": "Europe/Oslo",
             "hours": {"MONDAY": {"opens": "08:00", "closes": "16:00"}},
             "holidays": ["2026-05-17"]},
           "pickups": [{"carrier": "posten", "cutOff": "12:00", "pickup": "15:00"}],
           "processingMinutes": 60, "ordersPerDay": 50, "linesPerDay": 200, "safetyStock": 2,
           "costs": {"perOrder": 1, "perLine": 0.5, "perUnit": 0.1},
           "handles": ["CHILLED"], "priority": 2}}
        """;

    read(http.send("PUT", path, source), 201);

    JsonNode operation = read(http.get(path), 200).path("operation");
    assertThat(operation.at("/calendar/hours/MONDAY/opens").asText()).isEqualTo("08:00:00");
    assertThat(operation.at("/calendar/holidays/0").asText()).isEqualTo("2026-05-17");
    assertThat(operation.at("/pickups/0/carrier").asText()).isEqualTo("posten");
    assertThat(operation.path("handles").path(0).asText()).isEqualTo("CHILLED");
    String nearest = ROOT + "/sources?latitude=60.4&longitude=5.3&nearest=1";
    assertThat(read(http.get(nearest), 200).path("sources")).hasSize(1);
    assertThat(fields(http.send("PUT", path, source.replace("Europe/Oslo", "Europe/Nowhere"))))
        .containsExactly("operation.calendar.timeZone");
    assertThat(fields(http.send("PUT", path, source.replace("CHILLED", "HOT"))))
        .containsExactly("operation.handles[0]");
    http.send("DELETE", path, null);
  }

  @Test
  void aSourceListIsMadeReadAndRemoved() {
    String path = ROOT + "/source-lists/" + id;

    read(http.send("PUT", path, "{\"name\": \"East\", \"sources\": [\"STORE-NYC\"]}"), 201);

    assertThat(read(http.get(path), 200).path("sources").path(0).asText()).isEqualTo("STORE-NYC");
    assertThat(read(http.get(ROOT + "/source-lists"), 200).findValuesAsText("id")).contains(id);
    assertThat(fields(http.send("PUT", path, "{}"))).containsExactly("name", "sources");
    assertThat(http.send("DELETE", path, null).statusCode()).isEqualTo(204);
    read(http.get(path), 404);
  }

  @Test
  void zonesComeAndGoAsGeoJson() {
    String feature =
        """
        {"type": "Feature", "id": "%s", "properties": {"name": "Fiji"}, "geometry":
          {"type": "Polygon", "coordinates": [[[177,-19],[-178,-19],[-178,-16],[177,-16],[177,-19]]]}}
        """
            .formatted(id);

    JsonNode report =
        read(http.send("POST", ROOT + "/zones", "application/geo+json", feature), 200);

    assertThat(report.path("imported").path(0).asText()).isEqualTo(id);
    JsonNode zone = read(http.get(ROOT + "/zones/" + id), 200);
    assertThat(zone.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
    assertThat(zone.at("/properties/name").asText()).isEqualTo("Fiji");
    String over = ROOT + "/zones?latitude=-17&longitude=";
    assertThat(read(http.get(over + "-179"), 200).path("features")).hasSize(1);
    assertThat(read(http.get(over + "0"), 200).path("features")).isEmpty();
    assertThat(fields(http.send("POST", ROOT + "/zones", "{\"type\": \"Topology\"}")))
        .containsExactly("type");
    assertThat(http.send("DELETE", ROOT + "/zones/" + id, null).statusCode()).isEqualTo(204);
  }

  @Test
  void aCarriersServiceTakesItsTablesAsCsv() {
    String path = ROOT + "/carrier-services/" + id;
    read(
        http.send(
            "PUT",
            path,
            """
            {"carrier": "ups", "name": "Ground", "methods": ["standard"],
             "bands": [{"zone": "all", "transitDays": 5}]}
            """),
        201);

    read(csv(path + "/transit-times", "zone,up_to_km,days\n1,80,1\n2,,4\n"), 200);
    read(csv(path + "/rates?weightUnit=lb", "up_to,1,2\n8 oz,5,6\n1,7,8.5\n"), 200);

    JsonNode service = read(http.get(path), 200);
    assertThat(service.at("/bands/0/upToKm").asDouble()).isEqualTo(80);
    assertThat(service.at("/bands/1/transitDays").asInt()).isEqualTo(4);
    assertThat(service.at("/rates/tiers/1/prices/2").asDouble()).isEqualTo(8.5);
    assertThat(fields(csv(path + "/rates", "up_to,1,2\n1 lb,5,6\n8 oz,x,8\n")))
        .containsExactly("line 3, column 1");
    assertThat(fields(csv(path + "/rates", "up_to,1,2\n1 lb,5,6\n8 oz,4,8\n")))
        .containsExactly("rates.tiers[1].upToKg");
    assertThat(fields(csv(path + "/transit-times", "area,days\n1,2\n"))).containsExactly("body");
    assertThat(read(http.get(path), 200)).isEqualTo(service);
    assertThat(http.send("DELETE", path, null).statusCode()).isEqualTo(204);
    read(csv(path + "/rates", "up_to,1\n1,5\n"), 404);
  }

  @Test
  void itemsAreSaidOneByOneOrManyAtATime() {
    read(
        http.send("PUT", ROOT + "/items/" + id, "{\"weightKg\": 1.5, \"needs\": [\"HAZARDOUS\"]}"),
        200);
    JsonNode saved =
        read(
            http.send("POST", ROOT + "/items", "{\"items\": [{\"sku\": \"%s-2\"}]}".formatted(id)),
            200);

    assertThat(saved.path("items").asInt()).isEqualTo(1);
    assertThat(read(http.get(ROOT + "/items/" + id), 200).path("weightKg").asDouble())
        .isEqualTo(1.5);
    assertThat(fields(http.send("POST", ROOT + "/items", "{\"items\": [{}]}")))
        .containsExactly("items[0].sku");
    assertThat(http.send("DELETE", ROOT + "/items/" + id, null).statusCode()).isEqualTo(204);
    assertThat(http.send("DELETE", ROOT + "/items/" + id + "-2", null).statusCode()).isEqualTo(204);
    read(http.get(ROOT + "/items/" + id), 404);
  }

  private HttpResponse<String> csv(String path, String table) {
    return http.send("PUT", path, "text/csv", table);
  }

  private JsonNode read(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return json.readTree(response.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> fields(HttpResponse<String> response) {
    return read(response, 400).path("errors").findValuesAsText("field");
  }
}
