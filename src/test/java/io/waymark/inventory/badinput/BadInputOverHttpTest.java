package io.waymark.inventory.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.inventory.badinput.Examples.Example;
import io.waymark.support.Http;
import io.waymark.support.WaymarkOnPostgres;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation under {@code /api/inventory}, found in the OpenAPI document, with bad input. */
@WaymarkOnPostgres
class BadInputOverHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Operations whose example names nothing that is there. */
  private static final Set<String> OF_NOTHING = Set.of("DELETE /api/inventory/webhooks/{id}");

  @LocalServerPort int port;

  private Requests requests;
  private Examples examples;
  private List<Endpoint> endpoints;
  private final Set<String> found = new TreeSet<>();

  @BeforeEach
  void whatTheExamplesName() throws Exception {
    Http http = Http.on(port).admin();
    requests = new Requests(port);
    examples = new Examples(Stage.set(http));
    endpoints = Endpoint.under("/api/inventory", http.get("/v3/api-docs/waymark").body());
  }

  @AfterEach
  void endSubscriptions() throws Exception {
    Stage.clear(Http.on(port).admin());
  }

  @Test
  void everyOperationHasAGoodExampleThatNamesEveryFieldAndIsAccepted() throws Exception {
    JsonNode document = JSON.readTree(Http.on(port).admin().get("/v3/api-docs/waymark").body());
    assertThat(endpoints).hasSizeGreaterThan(40);
    for (Endpoint endpoint : endpoints) {
      List<Example> given = examples.of(endpoint);
      if (given.isEmpty()) {
        found.add(endpoint + ": no example");
      }
      Set<String> undocumented = DocumentedFields.missing(endpoint, document, given);
      undocumented.forEach(each -> found.add(endpoint + ": no example names " + each));
      for (Example example : given) {
        Answer answer = send(endpoint, example.parameters(), example.body());
        if (!answer.accepted()
            && !(answer.status() == 404 && OF_NOTHING.contains(endpoint.toString()))) {
          found.add(endpoint + ": the example is refused: " + answer);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void oneBadValueInABodyIsRefusedByNameAndNeverAFault() throws Exception {
    for (Endpoint endpoint : endpoints) {
      for (Example example : examples.of(endpoint)) {
        if (example.body() != null) {
          for (Spoiled each : Spoiled.of(JSON.readTree(example.body()))) {
            String what = endpoint + " " + each.field() + " = " + each.what();
            judge(
                what,
                examples.filled(each.field()),
                each.certain(),
                send(endpoint, example.parameters(), JSON.writeValueAsString(each.body())));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void oneBadParameterIsRefusedByNameAndNeverAFault() {
    for (Endpoint endpoint : endpoints) {
      for (Example example : examples.of(endpoint)) {
        for (Endpoint.Parameter parameter : endpoint.parameters()) {
          Spoiled.ofParameter(parameter.schema())
              .forEach(
                  (value, certain) -> {
                    // What HTTP itself cannot carry never comes to an operation.
                    boolean plain = value.matches("[ -~]*");
                    if (parameter.in().equals("header") && !plain
                        || parameter.in().equals("path")
                            && (value.isEmpty() || value.contains("\u0000"))) {
                      return;
                    }
                    Map<String, String> spoiled = new LinkedHashMap<>(example.parameters());
                    spoiled.put(parameter.name(), value);
                    String shown = value.length() > 40 ? value.substring(0, 10) + "…" : value;
                    judge(
                        endpoint + " " + parameter.name() + " = " + shown.replace("\u0000", "NUL"),
                        parameter.name(),
                        certain,
                        send(endpoint, spoiled, example.body()));
                  });
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (Endpoint endpoint : endpoints) {
      for (Example example : examples.of(endpoint)) {
        if (example.body() != null) {
          String good = examples.filled(example.body());
          for (String body :
              List.of(
                  "",
                  " ",
                  "{",
                  "[",
                  good.substring(0, good.length() / 2),
                  good + "}",
                  "nope",
                  "{\"a\": \u0000}",
                  "[".repeat(2000) + "]".repeat(2000),
                  "\ufffe{}",
                  "17",
                  "\"text\"",
                  "null")) {
            judge(
                endpoint + " with " + (body.length() > 20 ? body.substring(0, 20) : body),
                "",
                true,
                requests.send(endpoint, filled(example.parameters()), "application/json", body));
          }
          for (String type :
              List.of(
                  "text/plain",
                  "application/xml",
                  "nonsense",
                  "application/x-www-form-urlencoded")) {
            Answer answer = requests.send(endpoint, filled(example.parameters()), type, good);
            boolean refused = answer.status() == 415 || answer.status() == 400;
            if (!refused || !answer.isProblem()) {
              found.add(endpoint + " as " + type + ": " + answer);
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private void judge(String what, String field, boolean certain, Answer answer) {
    answer.faults(field, certain).ifPresent(fault -> found.add(what + ": " + fault));
  }

  private Answer send(Endpoint endpoint, Map<String, String> parameters, String body) {
    return requests.send(
        endpoint,
        filled(parameters),
        "application/json",
        body == null ? null : examples.filled(body));
  }

  private Map<String, String> filled(Map<String, String> parameters) {
    Map<String, String> filled = new LinkedHashMap<>();
    parameters.forEach((name, value) -> filled.put(name, examples.filled(value)));
    return filled;
  }
}
