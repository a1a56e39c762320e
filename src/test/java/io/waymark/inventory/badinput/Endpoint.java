package io.waymark.inventory.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One operation as the OpenAPI document describes it.
 *
 * @param body the schema of its JSON body; missing if it has none
 */
record Endpoint(String method, String path, List<Parameter> parameters, JsonNode body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A value in the path, the query or a header. */
  record Parameter(String name, String in, JsonNode schema) {}

  /** Those under a path, from the whole document. */
  static List<Endpoint> under(String prefix, String document) {
    try {
      List<Endpoint> found = new ArrayList<>();
      JsonNode all = JSON.readTree(document).path("paths");
      for (Map.Entry<String, JsonNode> path : all.properties()) {
        if (path.getKey().startsWith(prefix)) {
          path.getValue()
              .properties()
              .forEach(each -> found.add(of(path.getKey(), each.getKey(), each.getValue())));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Endpoint of(String path, String method, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    operation
        .path("parameters")
        .forEach(
            each ->
                parameters.add(
                    new Parameter(
                        each.path("name").asText(),
                        each.path("in").asText(),
                        each.path("schema"))));
    JsonNode body =
        operation.path("requestBody").path("content").path("application/json").path("schema");
    return new Endpoint(method.toUpperCase(java.util.Locale.ROOT), path, parameters, body);
  }

  boolean hasBody() {
    return !body.isMissingNode();
  }

  boolean takesRows() {
    return body.path("type").asText().equals("array");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
