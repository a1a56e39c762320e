package io.waymark.inventory.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.inventory.badinput.Examples.Example;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a body that the OpenAPI document knows. */
final class DocumentedFields {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final Set<String> documented = new TreeSet<>();

  private DocumentedFields(JsonNode document) {
    this.document = document;
  }

  /** The documented fields and parameters that no example names. */
  static Set<String> missing(Endpoint endpoint, JsonNode document, List<Example> examples)
      throws IOException {
    DocumentedFields fields = new DocumentedFields(document);
    fields.visit(endpoint.body(), "");
    endpoint.parameters().forEach(each -> fields.documented.add(each.name()));
    for (Example example : examples) {
      fields.documented.removeAll(example.parameters().keySet());
      if (example.body() != null) {
        fields.remove(JSON.readTree(example.body()), "");
      }
    }
    return fields.documented;
  }

  private void visit(JsonNode given, String path) {
    String reference = given.path("$ref").asText();
    JsonNode schema = reference.isEmpty() ? given : document.at(reference.substring(1));
    if (schema.path("type").asText().equals("array")) {
      visit(schema.path("items"), path);
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            each -> {
              documented.add(path + each.getKey());
              visit(each.getValue(), path + each.getKey() + ".");
            });
  }

  private void remove(JsonNode value, String path) {
    value.forEach(
        each -> {
          if (value.isArray()) {
            remove(each, path);
          }
        });
    value
        .properties()
        .forEach(
            each -> {
              documented.remove(path + each.getKey());
              remove(each.getValue(), path + each.getKey() + ".");
            });
  }
}
