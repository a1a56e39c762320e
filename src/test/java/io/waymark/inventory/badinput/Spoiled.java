package io.waymark.inventory.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON document with one bad value.
 *
 * @param field the name of the field that it stands in; of the list, for a value in a list
 * @param what the bad value, for a person
 * @param body the document; null where the value was left out
 * @param certain whether no rule could allow the value
 */
record Spoiled(String field, String what, JsonNode body, boolean certain) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG = "x".repeat(10_001);
  private static final String MISSING = "missing";

  /** Every way to spoil one value of an example. */
  static List<Spoiled> of(JsonNode example) {
    List<Spoiled> found = new ArrayList<>();
    visit(example, new Place(example, List.of(), ""), found);
    return found;
  }

  /** Values that a parameter of the URL or a header should not have. */
  static Map<String, Boolean> ofParameter(JsonNode schema) {
    Map<String, Boolean> values = new LinkedHashMap<>();
    boolean number = schema.path("type").asText().equals("integer");
    boolean date = schema.path("format").asText().equals("date");
    boolean list = schema.path("type").asText().equals("array");
    for (String each :
        List.of("x", "1.5", "-1", "0", "99999999999999999999", "2026-13-45", "+999999999-12-31")) {
      boolean certain =
          number && (each.contains(".") || each.contains("x") || each.length() > 9)
              || date && !each.startsWith("+");
      values.put(each, certain);
    }
    values.put("", false);
    values.put(" ", false);
    values.put("a\u0001b", number || date);
    values.put("a\u0000b", true);
    values.put("\ud83d\ude00", number || date);
    values.put("'; drop table x --", number || date);
    values.put("x".repeat(1001), number || date);
    values.put(",", number || date);
    values.put(String.join(",", numbers(list ? 400 : 2)), number || date);
    return values;
  }

  private static List<String> numbers(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add("n" + i);
    }
    return numbers;
  }

  /** Where a value stands: the steps from the root, and the last step that is a name. */
  private record Place(JsonNode root, List<Object> steps, String field) {

    Place step(Object step) {
      List<Object> longer = new ArrayList<>(steps);
      longer.add(step);
      // A name that is data, such as a SKU, is not the name of a field.
      boolean named = step instanceof String text && !text.startsWith("{");
      return new Place(root, longer, named ? (String) step : field);
    }

    JsonNode with(JsonNode value) {
      if (steps.isEmpty()) {
        return value;
      }
      JsonNode copy = root.deepCopy();
      JsonNode parent = copy;
      for (Object step : steps.subList(0, steps.size() - 1)) {
        parent = step instanceof String name ? parent.path(name) : parent.path((int) step);
      }
      Object last = steps.get(steps.size() - 1);
      if (parent instanceof ArrayNode list) {
        list.set((int) last, value);
      } else if (value == null) {
        ((ObjectNode) parent).remove((String) last);
      } else {
        ((ObjectNode) parent).set((String) last, value);
      }
      return copy;
    }
  }

  private static void visit(JsonNode value, Place place, List<Spoiled> found) {
    bad(value, place.steps.isEmpty()).forEach((text, certain) -> add(found, place, text, certain));
    if (!place.steps.isEmpty() && place.steps.get(place.steps.size() - 1) instanceof String) {
      found.add(new Spoiled(place.field, MISSING, place.with(null), false));
    }
    if (value.isObject()) {
      value.properties().forEach(each -> visit(each.getValue(), place.step(each.getKey()), found));
      ObjectNode strange = value.deepCopy();
      strange.set("a\u0000b", value.isEmpty() ? JSON.nullNode() : value.iterator().next());
      found.add(new Spoiled(place.field, "a name with NUL", place.with(strange), false));
    } else if (value.isArray() && !value.isEmpty()) {
      visit(value.get(0), place.step(0), found);
      ArrayNode many = JSON.createArrayNode();
      for (int i = 0; i < 10_001; i++) {
        many.add(distinct(value.get(0), i));
      }
      found.add(new Spoiled(place.field, "10,001 of them", place.with(many), true));
    }
  }

  private static JsonNode distinct(JsonNode value, int number) {
    return value.isTextual() ? JSON.getNodeFactory().textNode("n" + number) : value;
  }

  private static void add(List<Spoiled> found, Place place, String text, boolean certain) {
    try {
      String shown = text.length() > 40 ? text.substring(0, 10) + "…" : text;
      found.add(new Spoiled(place.field, shown, place.with(JSON.readTree(text)), certain));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Bad values as JSON, and whether they are wrong whatever the field's rules. */
  private static Map<String, Boolean> bad(JsonNode value, boolean root) {
    boolean time =
        value.isTextual()
            && (value.asText().matches("20\\d\\d-\\d\\d-\\d\\d.*")
                || value.asText().matches("\\{(today|later)}"));
    Map<String, Boolean> bad = new LinkedHashMap<>();
    bad.put("null", false);
    bad.put("{}", !value.isObject());
    // Jackson reads an empty list as no date, and an empty text as no number.
    bad.put("[]", !value.isArray() && !time);
    bad.put("[null]", true);
    bad.put("{\"a\": {\"b\": 1}}", !root);
    bad.put("\"\"", value.isContainerNode());
    bad.put("\" \"", value.isContainerNode());
    bad.put("\"a\\u0000b\"", true);
    bad.put("\"a\\u0001b\"", !value.isTextual());
    bad.put("\"\\ud800\"", !value.isTextual());
    bad.put("\"" + LONG + "\"", true);
    bad.put("true", value.isNumber() || value.isContainerNode());
    bad.put("-1", value.isContainerNode());
    bad.put("0", value.isContainerNode());
    bad.put("1.5", !value.isTextual() && !value.isBoolean());
    bad.put("2147483647", value.isContainerNode());
    bad.put("99999999999999999999", !value.isTextual() && !value.isBoolean());
    bad.put("1e400", value.isContainerNode() || value.isNumber());
    bad.put("\"2026-13-45\"", !value.isTextual() || time);
    bad.put("\"soon\"", !value.isTextual() || time);
    bad.put("\"+999999999-12-31\"", !value.isTextual());
    bad.put("\"+999999999-12-31T23:59:59Z\"", !value.isTextual());
    bad.put("\"-999999999-01-01T00:00:00Z\"", !value.isTextual());
    bad.put("\"9999-12-31\"", !value.isTextual());
    return bad;
  }
}
