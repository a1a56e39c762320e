package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.IndexHierarchy;
import io.waymark.inventory.StockQueries;
import io.waymark.inventory.StockQuery;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A query as it comes in, with the dimensions in the words of the data source that it names. */
@Schema(name = "StockQuery")
record QueryBody(
    @Schema(description = "whose names the dimensions have; missing is Waymark's own")
        String dataSource,
    Set<Sku> skus,
    @Schema(description = "values by dimension", example = "{\"color\": [\"Red\", \"Blue\"]}")
        Map<String, Set<String>> filters,
    @Schema(example = "[\"site\", \"color\"]") List<String> groupBy,
    Level hierarchy,
    @Schema(example = "[\"waymark.onHand\", \"available\"]") List<String> measures,
    @Schema(description = "the stock as it was then") Instant at,
    boolean returnNegative,
    boolean onlyNegative,
    boolean includeUnsellable) {

  /**
   * A place in an index hierarchy: the figures are of what lies under the path, by the next level.
   *
   * @param name the hierarchy
   * @param path values from the top level down; empty is the top
   */
  @Schema(name = "HierarchyLevel")
  record Level(String name, @Schema(example = "[\"default\"]") List<String> path) {}

  private static final int MOST_VALUES = 1000;
  private static final int LONGEST = 100;

  private static boolean isTooLong(String value) {
    return value.length() > LONGEST;
  }

  StockQuery query(ExternalNames names, StockQueries queries, Places known) {
    names.require(dataSource);
    Map<Dimension, Set<String>> wanted = new LinkedHashMap<>();
    if (filters != null) {
      filters.forEach(
          (word, values) -> {
            Set<String> given = values == null ? Set.of() : values;
            if (given.isEmpty() || given.contains(null)) {
              throw InvalidInput.of("filters." + word, "required", "must have at least one value");
            }
            if (given.size() > MOST_VALUES || given.stream().anyMatch(QueryBody::isTooLong)) {
              throw InvalidInput.of(
                  "filters." + word,
                  "size",
                  "must be at most "
                      + MOST_VALUES
                      + " values of at most "
                      + LONGEST
                      + " characters");
            }
            Dimension dimension = dimension(names, "filters." + word, word);
            if (Places.has(dimension)) {
              known.require("filters." + word, dimension, given);
            }
            wanted.put(dimension, given);
          });
    }
    List<Dimension> groups = new ArrayList<>();
    if (groupBy != null) {
      groupBy.forEach(word -> groups.add(dimension(names, "groupBy", word)));
    }
    if (hierarchy != null) {
      descend(queries.hierarchy(hierarchy.name()), wanted, groups, known);
    }
    return new StockQuery(
        skus, wanted, groups, measures, at, returnNegative, onlyNegative, includeUnsellable);
  }

  private void descend(
      IndexHierarchy index,
      Map<Dimension, Set<String>> filters,
      List<Dimension> groups,
      Places known) {
    List<String> path = hierarchy.path() == null ? List.of() : hierarchy.path();
    List<Dimension> levels = index.dimensions();
    if (path.size() > levels.size()) {
      throw InvalidInput.of(
          "hierarchy.path", "size", "must have at most " + levels.size() + " levels");
    }
    for (int level = 0; level < path.size(); level++) {
      if (Places.has(levels.get(level))) {
        known.require("hierarchy.path", levels.get(level), List.of(path.get(level)));
      }
      filters.put(levels.get(level), Set.of(path.get(level)));
      groups.add(levels.get(level));
    }
    if (path.size() < levels.size()) {
      groups.add(levels.get(path.size()));
    }
  }

  private Dimension dimension(ExternalNames names, String field, String word) {
    try {
      return names.dimension(dataSource, word);
    } catch (InvalidInput e) {
      throw InvalidInput.of(field, "known", e.violations().get(0).message());
    }
  }
}
