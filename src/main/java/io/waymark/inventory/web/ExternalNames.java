package io.waymark.inventory.web;

import io.waymark.inventory.Dimension;
import io.waymark.inventory.Measures;
import io.waymark.kernel.InvalidInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What data sources call the dimensions, read once for each source within one request. */
final class ExternalNames {

  private final Measures measures;
  private final Map<String, Optional<Map<String, Dimension>>> bySource = new HashMap<>();

  ExternalNames(Measures measures) {
    this.measures = measures;
  }

  /**
   * Checks that a data source is known.
   *
   * @param source its name; null is Waymark itself
   */
  void require(String source) {
    if (source != null && names(source).isEmpty()) {
      throw InvalidInput.of("dataSource", "known", "is no known data source: " + source);
    }
  }

  /**
   * The dimension that a source means by a word; Waymark's own words are understood too.
   *
   * @param source a known data source; null is Waymark itself
   */
  Dimension dimension(String source, String word) {
    Map<String, Dimension> names = source == null ? Map.of() : names(source).orElseThrow();
    return names.containsKey(word) ? names.get(word) : Dimension.of(word);
  }

  private Optional<Map<String, Dimension>> names(String source) {
    return bySource.computeIfAbsent(source, measures::namesOf);
  }
}
