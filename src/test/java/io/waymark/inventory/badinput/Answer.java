package io.waymark.inventory.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came back. */
record Answer(int status, String type, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether it is a success, and every row of a bulk call one too. */
  boolean accepted() {
    return status < 300 && rows().stream().noneMatch(row -> row.equals("REFUSED"));
  }

  boolean isProblem() {
    return type.startsWith("application/problem+json")
        && json().path("status").asInt() == status
        && !json().path("title").asText().isBlank();
  }

  /**
   * What is wrong with it as an answer to a bad value of a field.
   *
   * @param certain whether it must be refused, by the field's name
   */
  Optional<String> faults(String field, boolean certain) {
    if (status >= 500) {
      return Optional.of("a fault: " + this);
    }
    if (status >= 400 && !isProblem()) {
      return Optional.of("no problem details: " + this);
    }
    if (accepted()) {
      return certain ? Optional.of("accepted: " + this) : Optional.empty();
    }
    return status == 400 || status < 300 ? unnamed(field, certain) : Optional.empty();
  }

  private Optional<String> unnamed(String field, boolean certain) {
    List<JsonNode> errors = new ArrayList<>();
    json().findValues("errors").forEach(list -> list.forEach(errors::add));
    boolean whole =
        !errors.isEmpty()
            && errors.stream()
                .allMatch(
                    each ->
                        !each.path("field").asText().isBlank()
                            && !each.path("rule").asText().isBlank()
                            && !each.path("message").asText().isBlank());
    if (!whole) {
      return Optional.of("names no field and rule: " + this);
    }
    boolean named =
        !certain
            || field.isEmpty()
            || errors.stream().anyMatch(each -> each.path("field").asText().contains(field));
    return named ? Optional.empty() : Optional.of("does not name the field: " + this);
  }

  private List<String> rows() {
    return type.startsWith("application/json") ? json().findValuesAsText("outcome") : List.of();
  }

  private JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  @Override
  public String toString() {
    return status + " " + type + " " + (body.length() > 250 ? body.substring(0, 250) : body);
  }
}
