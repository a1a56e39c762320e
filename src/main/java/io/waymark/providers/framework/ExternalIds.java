package io.waymark.providers.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** Finds the id that an outside system gave its message, by which repeats are recognised. */
@FunctionalInterface
public interface ExternalIds {

  /** The message's own id, unique within the provider; empty if it has none. */
  Optional<String> of(String topic, InboundRequest request);

  /** The id stands in a header. */
  static ExternalIds header(String name) {
    return (topic, request) -> request.header(name);
  }

  /** The id stands in a top-level field of the JSON body. */
  static ExternalIds field(String name, ObjectMapper json) {
    return (topic, request) -> {
      try {
        JsonNode value = json.readTree(request.body()).path(name);
        return value.isValueNode() && !value.isNull()
            ? Optional.of(value.asText())
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    };
  }
}
