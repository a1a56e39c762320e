package io.waymark.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured: data sources with their physical measures and their names for dimensions, and
 * calculated measures. A change is checked first, and then holds for every query and change that
 * begins after it, on every node; stock is not touched by it.
 */
public interface Measures {

  /** The data sources by name. */
  List<StockSource> sources();

  /**
   * Makes or changes a data source.
   *
   * @param source throws {@link io.waymark.kernel.InvalidInput} naming what has a bad form or maps
   *     to the same dimension twice, and {@link io.waymark.kernel.NotAllowedNow} if a measure that
   *     is missing in it has quantities or is part of a calculated measure
   */
  void define(StockSource source);

  /** What a data source calls the dimensions, by its names; empty if there is no such source. */
  Optional<Map<String, Dimension>> namesOf(String source);

  /** The calculated measures by name. */
  List<CalculatedMeasure> calculated();

  /**
   * Makes or changes a calculated measure.
   *
   * @param measure throws {@link io.waymark.kernel.InvalidInput} naming each part that is unknown,
   *     calculated itself, or named twice; and a limit of reservations that they would not lower
   */
  void define(CalculatedMeasure measure);

  /** Removes a calculated measure; {@link io.waymark.kernel.Unknown} if there is none. */
  void removeCalculated(String name);
}
