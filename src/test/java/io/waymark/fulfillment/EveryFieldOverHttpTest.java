package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every field of every document that fulfillment takes, with everything that it should not have:
 * what is refused is refused by name, and what is taken does not break what comes after it.
 */
@WaymarkOnPostgres
class EveryFieldOverHttpTest {

  private static final String ROOT = "/api/fulfillment/";
  private static final List<String> WRONG =
      List.of(
          "null",
          "\"x\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"NaN\"",
          "\"+999999999-12-31\"",
          "\"+1000000000-12-31T23:59:59Z\"",
          "\"" + "long".repeat(3000) + "\"",
          "-1",
          "0",
          "1.5",
          "1e308",
          "1e400",
          "2147483647",
          "12345678901234567890",
          "[]",
          "[null]",
          "{}",
          "{\"\": null}",
          "{\"a\\u0000b\": 1}");

  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private Http http;

  // A key is checked faster than a password, and there are thousands of requests.
  @BeforeEach
  void signIn() throws IOException {
    HttpResponse<String> issued =
        Http.on(port)
            .admin()
            .send(
                "POST",
                "/api/api-keys",
                "{\"name\": \"%s\", \"roles\": [\"ADMIN\"]}".formatted(UUID.randomUUID()));
    http = Http.on(port).with("X-Api-Key", json.readTree(issued.body()).at("/secret").asText());
  }

  static Stream<EveryDocument> documents() {
    return EveryDocument.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrongIsNamedAndNothingBreaks(EveryDocument document) throws IOException {
    List<String> faults = new ArrayList<>();
    send(document, document.body(), faults);
    assertThat(faults).as("the document as it should be").isEmpty();
    for (String wrong : WRONG) {
      send(document, wrong, faults);
      for (String changed : changed(json.readTree(document.body()), wrong)) {
        send(document, changed, faults);
      }
    }
    awaitIdle();
    assertThat(faults).isEmpty();
  }

  /** The document with each of its nodes, one at a time, as something else. */
  private static List<String> changed(JsonNode whole, String wrong) {
    List<String> changed = new ArrayList<>();
    change(whole, whole, wrong, changed);
    return changed;
  }

  private static void change(JsonNode whole, JsonNode at, String wrong, List<String> changed) {
    RawValue raw = new RawValue(wrong);
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.get(name);
        object.putRawValue(name, raw);
        changed.add(whole.toString());
        object.set(name, before);
        change(whole, before, wrong, changed);
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode before = array.get(i);
        array.setRawValue(i, raw);
        changed.add(whole.toString());
        array.set(i, before);
        change(whole, before, wrong, changed);
      }
    }
  }

  private void send(EveryDocument document, String body, List<String> faults) {
    http.with("Idempotency-Key", UUID.randomUUID().toString());
    HttpResponse<String> response = http.send(document.method(), document.path(), body);
    judge(document.toString(), body, response, faults);
    if (response.statusCode() == 409) {
      awaitIdle();
    }
    if (response.statusCode() < 300 && document.use() != null) {
      HttpResponse<String> used = http.send("POST", ROOT + "plans", document.use());
      judge("used afterwards", body, used, faults);
      if (used.statusCode() != 200) {
        faults.add("Cannot be used afterwards: " + used.body() + shortened(body));
      }
    }
    if (document.removed() != null && response.statusCode() < 500) {
      http.send("DELETE", document.removed(), null);
    }
  }

  private void judge(String what, String body, HttpResponse<String> response, List<String> faults) {
    int status = response.statusCode();
    if (status >= 500 || (status == 400 && !isNamed(response.body()))) {
      faults.add("%s: %d %s%s".formatted(what, status, response.body(), shortened(body)));
    }
  }

  private boolean isNamed(String problem) {
    try {
      JsonNode read = json.readTree(problem);
      boolean named = read.path("type").asText().equals("urn:waymark:problem:invalid-input");
      for (JsonNode error : read.path("errors")) {
        named &= !error.path("field").asText().isBlank() && !error.path("rule").asText().isBlank();
        named &= !error.path("message").asText().isBlank();
      }
      return named && !read.path("errors").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static String shortened(String body) {
    return "\n  for " + body.replaceAll("(long){20,}", "long…").replaceAll("\\s+", " ");
  }

  // Nothing that was taken may fail in the background either.
  private void awaitIdle() {
    for (String kind : List.of("batches", "what-ifs")) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> statuses(kind).stream().allMatch(s -> s.equals("DONE")));
    }
  }

  private List<String> statuses(String kind) {
    try {
      JsonNode all = json.readTree(http.get(ROOT + kind).body());
      List<String> failures = all.findValuesAsText("failure");
      failures.removeIf(failure -> failure.startsWith("Too many"));
      assertThat(failures).isEmpty();
      List<String> statuses = new ArrayList<>(all.findValuesAsText("status"));
      statuses.removeIf(status -> status.equals("FAILED"));
      return statuses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
