package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.support.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator, who sends documents to fulfillment and reads the answers. */
abstract class FulfillmentOverHttp {

  static final String ROOT = "/api/fulfillment";

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  final String id = "test-" + UUID.randomUUID();
  Http http;

  @BeforeEach
  void signIn() {
    http = Http.on(port).admin();
  }

  static String cart(String postalCode, String sku, int quantity, String strategy) {
    return """
           {"destination": {"country": "US", "postalCode": "%s"},
            "lines": [{"sku": "%s", "quantity": %d}], "strategy": "%s"}
           """
        .formatted(postalCode, sku, quantity, strategy);
  }

  JsonNode plan(String cart) {
    return read(http.send("POST", ROOT + "/plans", cart), 200);
  }

  void assertBroken(HttpResponse<String> response, String field, String rule) {
    JsonNode error = read(response, 400).at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("rule").asText()).isEqualTo(rule);
  }

  JsonNode read(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
