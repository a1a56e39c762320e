package io.waymark.inventory.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import io.waymark.kernel.web.UnreadableJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the rows of a bulk call one by one, so that a bad row spoils no other. */
@Component
class JsonRows {

  private static final int MOST_ROWS = 10_000;

  private final ObjectProvider<ObjectMapper> mapper;

  JsonRows(ObjectProvider<ObjectMapper> mapper) {
    this.mapper = mapper;
  }

  /**
   * A row that was read, or what is wrong with it.
   *
   * @param value null if anything is wrong
   */
  record Row<T>(JsonNode json, T value, List<Violation> violations) {

    Optional<T> read() {
      return Optional.ofNullable(value);
    }

    String text(String field) {
      JsonNode found = json.path(field);
      return found.isValueNode() && !found.isNull() ? found.asText() : null;
    }
  }

  /** The rows of a list, in its order; throws {@link InvalidInput} if it is none or too long. */
  <B, T> List<Row<T>> read(JsonNode body, Class<B> type, Function<B, T> meaning) {
    if (!body.isArray() || body.size() > MOST_ROWS) {
      throw InvalidInput.of("body", "size", "must be a list of at most " + MOST_ROWS);
    }
    List<Row<T>> rows = new ArrayList<>();
    body.forEach(each -> rows.add(row(each, type, meaning)));
    return rows;
  }

  /** A body of one row as a list of it. */
  JsonNode list(JsonNode row) {
    return mapper.getObject().createArrayNode().add(row);
  }

  private <B, T> Row<T> row(JsonNode json, Class<B> type, Function<B, T> meaning) {
    try {
      if (!json.isObject()) {
        throw InvalidInput.of("row", "type", "must be an object");
      }
      return new Row<>(json, meaning.apply(mapper.getObject().treeToValue(json, type)), List.of());
    } catch (InvalidInput e) {
      return new Row<>(json, null, e.violations());
    } catch (JsonProcessingException e) {
      return new Row<>(json, null, UnreadableJson.violations(e));
    }
  }
}
