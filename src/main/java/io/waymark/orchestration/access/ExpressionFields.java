package io.waymark.orchestration.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds query fields that hold expressions, by the ending that all of them share. */
final class ExpressionFields {

  // The engine's REST reads JSON by the same library: same encodings found, same escapes undone.
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ENDING = "expression";

  private ExpressionFields() {}

  /** The first such field of a JSON text at any depth, repeated names included. */
  static Optional<String> inJson(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
          return Optional.of(path(parser));
        }
      }
    }
    return Optional.empty();
  }

  /** The first such parameter of a query string. */
  static Optional<String> inQueryString(String query) {
    if (query == null) {
      return Optional.empty();
    }
    return Arrays.stream(query.split("[&;]", -1))
        .map(parameter -> parameter.split("=", 2)[0])
        .map(ExpressionFields::decoded)
        .filter(ExpressionFields::isExpression)
        .findFirst();
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }

  private static boolean isExpression(String name) {
    return name.strip().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  private static String path(JsonParser parser) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return pointer.substring(1).replace('/', '.');
  }
}
