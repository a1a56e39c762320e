package io.waymark.fulfillment.optimizer;

import io.waymark.kernel.LocationId;
import java.util.Map;

/**
 * What an order's plan must keep to besides stock.
 *
 * @param maxSourcesPerLine the most sources that ship of one line, 1 or more; whole lines have one
 * @param capacities what a source can still take, by location id; a source that is missing can take
 *     anything
 * @param unassignedPerUnit what it costs that a unit is not shipped, in the strategy's unit, 0 or
 *     more; null where as many units as possible ship, whatever they cost
 */
public record Limits(
    int maxSourcesPerLine, Map<LocationId, Capacity> capacities, Double unassignedPerUnit) {

  /** Nothing but stock limits the plan, and as many units as possible ship. */
  public static final Limits NONE = new Limits(Integer.MAX_VALUE, Map.of(), null);

  /**
   * What a source can still take of this order.
   *
   * @param units units, 0 or more; {@link Integer#MAX_VALUE} for any number
   * @param lines order lines, 0 or more; where lines can be split, those of one SKU count once
   */
  public record Capacity(int units, int lines) {

    /** Takes anything. */
    public static final Capacity ANY = new Capacity(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The same with what sources can still take. */
  public Limits withCapacities(Map<LocationId, Capacity> capacitiesByLocation) {
    return new Limits(maxSourcesPerLine, capacitiesByLocation, unassignedPerUnit);
  }

  /** The same with at most so many sources for each line. */
  public Limits withMaxSourcesPerLine(int most) {
    return new Limits(most, capacities, unassignedPerUnit);
  }

  /** The same with a cost for each unit that is not shipped. */
  public Limits withUnassignedPerUnit(double cost) {
    return new Limits(maxSourcesPerLine, capacities, cost);
  }

  Capacity capacity(LocationId location) {
    return capacities.getOrDefault(location, Capacity.ANY);
  }
}
