package io.waymark.providers.framework;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something an outside system may tell Waymark.
 *
 * @param name kebab-case, such as {@code shipment-confirmed}
 * @param event the event that it raises as it stands, such as {@code ShipmentConfirmed}, if any
 * @param json whether its body must be JSON; else it may be anything
 */
public record Topic(String name, Optional<String> event, boolean json) {

  static Topic processed(String name) {
    return new Topic(name, Optional.empty(), true);
  }

  static Topic unread(String name) {
    return new Topic(name, Optional.empty(), false);
  }

  static Topic raised(String name) {
    return new Topic(name, Optional.of(upperCamel(name)), true);
  }

  private static String upperCamel(String kebab) {
    return Arrays.stream(kebab.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
