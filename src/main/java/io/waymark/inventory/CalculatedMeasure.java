package io.waymark.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure that is computed of physical measures when it is asked for.
 *
 * @param name 1 to 60 letters, digits, hyphens or underscores
 * @param add the physical measures that are added
 * @param subtract the physical measures that are subtracted
 * @param limitsReservations whether a reservation must leave it at 0 or more; of one measure at
 *     most
 */
public record CalculatedMeasure(
    String name, List<Measure> add, List<Measure> subtract, boolean limitsReservations) {

  /** Missing parts are empty. */
  public CalculatedMeasure {
    add = add == null ? List.of() : List.copyOf(add);
    subtract = subtract == null ? List.of() : List.copyOf(subtract);
  }

  /** All physical measures in it. */
  public List<Measure> parts() {
    List<Measure> parts = new ArrayList<>(add);
    parts.addAll(subtract);
    return parts;
  }
}
