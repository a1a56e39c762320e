package io.waymark.providers.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.waymark.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of somebody else's JSON, read as liberally as its sender may write it: absent, null and
 * blank are one and the same, numbers may come as text and text as numbers.
 *
 * @param node the object; a missing node when it is not there
 * @param path where it stands in the message, for errors; empty at the top
 */
public record Fields(JsonNode node, String path) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The object in a message's body, also when it is wrapped in a top-level key (of one object, or
   * in the plural of an array of one).
   *
   * @param body JSON; throws {@link InvalidInput} naming {@code body} when it is not an object
   * @param wrapper the key it may be wrapped in, such as {@code order}
   */
  public static Fields parse(String body, String wrapper) {
    try {
      JsonNode node = MAPPER.readTree(body.startsWith("\uFEFF") ? body.substring(1) : body);
      JsonNode object = unwrap(node, wrapper);
      if (!object.isObject()) {
        throw InvalidInput.of("body", "object", "must be one JSON object");
      }
      return new Fields(object, "");
    } catch (JsonProcessingException e) {
      throw InvalidInput.of("body", "json", "is not JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonNode unwrap(JsonNode node, String wrapper) {
    if (node.isArray() && node.size() == 1) {
      return node.get(0);
    }
    if (node.has("id")) {
      return node;
    }
    if (node.has(wrapper)) {
      return node.get(wrapper);
    }
    return node.has(wrapper + "s") ? unwrap(node.get(wrapper + "s"), wrapper) : node;
  }

  /** Whether the object is there and has anything in it. */
  public boolean present() {
    return node.isObject() && !node.isEmpty();
  }

  /** The path of a field of this object. */
  public String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** The first of these fields that has text, stripped; null when none has. */
  public String text(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      String text = value.isValueNode() ? Plain.text(value.asText(null)) : null;
      if (text != null && !value.isNull()) {
        return text;
      }
    }
    return null;
  }

  /** An id, exactly as sent; null when there is none. Channels write 0 where they have none. */
  public String id(String name) {
    String id = text(name);
    return id == null || id.equals("0") ? null : id;
  }

  /** An amount; null when there is none. */
  public BigDecimal amount(String name) {
    String text = text(name);
    return text == null ? null : Plain.amount(at(name), text);
  }

  /** An amount, 0 when there is none. */
  public BigDecimal amountOrZero(String name) {
    BigDecimal amount = amount(name);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** A number of whole units; null when there is none. */
  public Integer units(String name) {
    String text = text(name);
    return text == null ? null : Plain.units(at(name), text);
  }

  /** Whether the field says true. */
  public boolean yes(String name) {
    return "true".equalsIgnoreCase(text(name));
  }

  /** Whether the field says false, which is more than not being there. */
  public boolean no(String name) {
    return "false".equalsIgnoreCase(text(name));
  }

  /** A point in time; one without an offset is UTC. Null when there is none. */
  public Instant instant(String name) {
    String text = text(name);
    return text == null ? null : Plain.instant(at(name), text);
  }

  /** An object inside this one; not present when it is missing, null or no object. */
  public Fields in(String name) {
    JsonNode inner = node.path(name);
    return new Fields(inner.isObject() ? inner : MissingNode.getInstance(), at(name));
  }

  /** The objects of an array; none when it is missing. */
  public List<Fields> each(String name) {
    List<Fields> items = new ArrayList<>();
    int i = 0;
    for (JsonNode item : node.path(name)) {
      items.add(new Fields(item, at(name) + "[" + i++ + "]"));
    }
    return items;
  }

  /** The texts of an array of plain values; none when it is missing. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
