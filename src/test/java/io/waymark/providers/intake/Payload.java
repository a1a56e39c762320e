package io.waymark.providers.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A channel's message that a test changes in one place. */
public final class Payload {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final ObjectNode root;

  private Payload(ObjectNode root) {
    this.root = root;
  }

  public static Payload of(String json) {
    try {
      return new Payload((ObjectNode) MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Sets a value by its path, such as {@code line_items.0.sku}; JSON text with single quotes. */
  public Payload with(String path, String json) {
    ObjectNode copy = root.deepCopy();
    List<String> steps = List.of(path.split("\\."));
    JsonNode at = copy;
    for (String step : steps.subList(0, steps.size() - 1)) {
      at = at.isArray() ? at.get(Integer.parseInt(step)) : at.get(step);
    }
    ((ObjectNode) at).set(steps.get(steps.size() - 1), json(json.replace('\'', '"')));
    return new Payload(copy);
  }

  public Payload with(Map<String, String> values) {
    Payload all = this;
    for (Map.Entry<String, String> value : values.entrySet()) {
      all = all.with(value.getKey(), value.getValue());
    }
    return all;
  }

  public Payload without(String field) {
    ObjectNode copy = root.deepCopy();
    copy.remove(field);
    return new Payload(copy);
  }

  /** The payload again and again, each time with another single value spoilt. */
  public List<String> spoilt() {
    List<String> all = new ArrayList<>();
    for (String bad : List.of("null", "\"\"", "[]", "{}", "-1", "1.5", "\"\\u0000 ?\"", "true")) {
      ObjectNode copy = root.deepCopy();
      spoil(copy, copy, json(bad), all);
    }
    return all;
  }

  private static void spoil(JsonNode at, ObjectNode whole, JsonNode bad, List<String> all) {
    if (at instanceof ObjectNode object) {
      for (String name : names(object)) {
        JsonNode good = object.get(name);
        object.set(name, bad);
        all.add(whole.toString());
        object.set(name, good);
        spoil(good, whole, bad, all);
      }
    } else {
      at.forEach(element -> spoil(element, whole, bad, all));
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  public String json() {
    return root.toString();
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
