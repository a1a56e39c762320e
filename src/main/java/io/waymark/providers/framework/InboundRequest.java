package io.waymark.providers.framework;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A webhook as it arrived.
 *
 * @param headers by name, upper and lower case alike; the first value of each
 * @param body the raw bytes, which signatures are made of
 */
public record InboundRequest(Map<String, String> headers, byte[] body) {

  /** Copies the headers so that their names match in any case. */
  public InboundRequest {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** The header's value, unless it is missing or blank. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }
}
