package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import java.util.List;

/**
 * A path by which figures are added up, level by level, such as organization, site, location.
 *
 * @param name 1 to 60 letters, digits, hyphens or underscores
 * @param dimensions from the top level to the lowest, at least one, none twice
 */
public record IndexHierarchy(String name, List<Dimension> dimensions) {

  /** Checks name and levels; throws {@link InvalidInput} naming what is wrong. */
  public IndexHierarchy {
    if (!Measure.isName(name)) {
      throw InvalidInput.of(
          "name", "form", "must be 1 to 60 letters, digits, hyphens or underscores");
    }
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    if (dimensions.isEmpty() || dimensions.stream().distinct().count() < dimensions.size()) {
      throw InvalidInput.of("dimensions", "unique", "must be at least one, and none twice");
    }
  }
}
