package io.waymark.inventory.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import java.net.http.HttpResponse;

/** What the examples name: locations, a data source, stock and reservations of it. */
final class Stage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/api/inventory";

  private Stage() {}

  /** Makes it, again and again if need be; gives the id of a reservation. */
  static String set(Http http) throws Exception {
    for (String location : new String[] {Examples.LOCATION, Examples.OTHER}) {
      done(
          http.send(
              "PUT",
              ROOT + "/locations/" + location,
              "{\"name\": \"A test\", \"site\": \"%s\", \"organization\": \"bad-input\"}"
                  .formatted(Examples.SITE)));
    }
    done(
        http.send(
            "PUT", ROOT + "/data-sources/" + Examples.SOURCE, "{\"measures\": [\"inbound\"]}"));
    done(http.send("PUT", ROOT + "/reason-codes/" + Examples.REASON, "{\"name\": \"A test\"}"));
    done(
        http.send(
            "POST",
            ROOT + "/products",
            """
            [{"sku": "%s", "name": "A test"}, {"sku": "%s", "name": "A test"}]
            """
                .formatted(Examples.SKU, Examples.KEPT)));
    for (String batch : new String[] {"", "Q"}) {
      receive(http, Examples.LOCATION, batch, 1_000_000);
      receive(http, Examples.OTHER, batch, 1_000_000);
    }
    allocate(http);
    quarantine(http);
    count(http, Examples.COUNT);
    count(http, Examples.COUNT + "-cancelled");
    reserve(http, Examples.HELD_FOR_SITE, "site", Examples.SITE);
    return reserve(http, Examples.HELD, "location", Examples.LOCATION);
  }

  /** Ends what would go on by itself or hold for other tests. */
  static void clear(Http http) throws Exception {
    http.send("DELETE", ROOT + "/calculated-measures/badInput", null);
    for (JsonNode each : JSON.readTree(http.get(ROOT + "/webhooks").body()).path("webhooks")) {
      if (each.path("url").asText().contains("203.0.113")) {
        http.send("DELETE", ROOT + "/webhooks/" + each.path("id").asText(), null);
      }
    }
  }

  private static void receive(Http http, String location, String batch, int quantity) {
    done(
        http.send(
            "POST",
            ROOT + "/changes",
            """
            {"id": "bad-input-%1$s-%2$s", "kind": "RECEIVE", "sku": "%3$s", "location": "%1$s",
             "dimensions": {"batch": "%2$s"}, "quantity": %4$d}
            """
                .formatted(location, batch, Examples.SKU, quantity)));
  }

  private static void allocate(Http http) {
    done(
        http.send(
            "POST",
            ROOT + "/allocations/allocate",
            """
            {"requestId": "bad-input-allocated", "sku": "%s", "location": "%s",
             "group": {"channel": "web"}, "quantity": 100000}
            """
                .formatted(Examples.SKU, Examples.LOCATION)));
  }

  private static void quarantine(Http http) {
    done(
        http.send(
            "POST",
            ROOT + "/quarantines",
            """
            {"id": "bad-input-quarantine", "sku": "%s", "location": "%s",
             "dimensions": {"batch": "Q"}, "quantity": 100000}
            """
                .formatted(Examples.SKU, Examples.LOCATION)));
  }

  private static void count(Http http, String id) {
    done(
        http.send(
            "POST",
            ROOT + "/counts",
            """
            {"id": "%s", "location": "%s",
             "lines": [{"sku": "%s", "dimensions": {"batch": "B7"}, "counted": 3}]}
            """
                .formatted(id, Examples.LOCATION, Examples.SKU)));
  }

  private static String reserve(Http http, String reference, String kind, String place)
      throws Exception {
    HttpResponse<String> answer =
        http.send(
            "POST",
            ROOT + "/reservations",
            """
            {"reference": "%s", "lines": [{"sku": "%s", "%s": "%s", "quantity": 20000}]}
            """
                .formatted(reference, Examples.SKU, kind, place));
    done(answer);
    return JSON.readTree(answer.body()).findValue("id").asText();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    assertThat(answer.body()).doesNotContain("REFUSED");
  }
}
