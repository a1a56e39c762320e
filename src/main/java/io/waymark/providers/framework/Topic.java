package io.waymark.providers.framework;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something an outside system may tell Waymark.
 *
 * @param name kebab-case, such as {@code shipment-confirmed}
 * @param event the event that it raises as it stands, such as {@code ShipmentConfirmed}, if any
 */
public record Topic(String name, Optional<String> event) {

  static Topic processed(String name) {
    return new Topic(name, Optional.empty());
  }

  static Topic raised(String name) {
    return new Topic(name, Optional.of(upperCamel(name)));
  }

  private static String upperCamel(String kebab) {
    return Arrays.stream(kebab.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
