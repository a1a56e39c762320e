package io.waymark.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A data source: a system that reports stock, such as an ERP or the tills.
 *
 * @param name 1 to 60 letters, digits, hyphens or underscores
 * @param measures the names of its physical measures, of the same form
 * @param dimensions what it calls the dimensions: each of its names, and the dimension meant
 */
@Schema(name = "DataSource")
public record StockSource(String name, Set<String> measures, Map<String, Dimension> dimensions) {

  /** Missing parts are empty; both are sorted by name. */
  public StockSource {
    measures = measures == null ? new TreeSet<>() : new TreeSet<>(measures);
    dimensions = dimensions == null ? new TreeMap<>() : new TreeMap<>(dimensions);
  }
}
