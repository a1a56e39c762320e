package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * A sourcing problem in plain numbers: minimise
 *
 * <pre>
 *   Σ fixed[s]·[s ships] + Σ perLine[s][i]·[s ships of i] + Σ perUnit[s][i]·x[s][i]
 *     + Σ unassigned[i]·(quantity[i] − Σ x[s][i])
 * </pre>
 *
 * over whole units x, within stock, capacities and numbers of sources. It contains facility
 * location (capacitated or not, with one source per customer or several) and fixed-charge
 * transportation as special cases. Costs are whole numbers of any unit, so that sums are exact and
 * a cost can be equal to its lower bound. Lower indices win ties. Arrays are not copied; whoever
 * builds an instance must not change them afterwards.
 *
 * @param wholeLines whether an item ships from one source in full or not at all
 * @param quantity units wanted, by item, each 1 or more
 * @param group which stock an item takes from; items of one group share it (whole lines only: where
 *     items can be split, those of one stock must be added up first)
 * @param stock units a source can ship, by source and group, 0 or more
 * @param fixed what it costs that a source ships at all, by source, 0 or more
 * @param perLine what it costs that a source ships any of an item, by source and item, 0 or more
 * @param perUnit what a unit costs, by source and item, 0 or more; {@link #FORBIDDEN} where the
 *     source must not ship the item
 * @param unitCapacity the most units a source ships in all, by source
 * @param lineCapacity the most items a source ships any of, by source
 * @param maxSources the most sources that ship anything
 * @param maxSourcesPerItem the most sources that ship of one item, by item, each 1 or more
 * @param unassigned what it costs that a unit is not shipped, by item, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourcingInstance(
    boolean wholeLines,
    int[] quantity,
    int[] group,
    int[][] stock,
    long[] fixed,
    long[][] perLine,
    long[][] perUnit,
    int[] unitCapacity,
    int[] lineCapacity,
    int maxSources,
    int[] maxSourcesPerItem,
    long[] unassigned) {

  /** The cost per unit of a source that must not ship an item. */
  public static final long FORBIDDEN = Long.MAX_VALUE;

  /** No capacity and no number of sources is larger. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** The largest sum of costs that is calculated with: 2^61. */
  public static final double LARGEST_COST = 1L << 61;

  /**
   * Checks shapes and sizes.
   *
   * @throws IllegalArgumentException if arrays do not fit each other, a figure is negative, items
   *     that can be split share a stock, or costs are so large that their sums could overflow
   */
  public SourcingInstance {
    InstanceRules.check(
        wholeLines, quantity, group, stock, fixed, perLine, perUnit, unassigned, maxSources);
    InstanceRules.check(
        fixed.length, quantity.length, unitCapacity, lineCapacity, maxSourcesPerItem);
  }

  /**
   * A problem without capacities and limits, each item with its own stock.
   *
   * @param wholeLines whether an item ships from one source in full or not at all
   * @param quantity units wanted, by item
   * @param stock units available, by source and item
   * @param fixed what it costs that a source ships at all
   * @param perUnit what a unit costs, by source and item
   * @param unassigned what it costs that a unit is not shipped, by item
   */
  public static SourcingInstance of(
      boolean wholeLines,
      int[] quantity,
      int[][] stock,
      long[] fixed,
      long[][] perUnit,
      long[] unassigned) {
    int[] group = new int[quantity.length];
    Arrays.setAll(group, item -> item);
    return new SourcingInstance(
        wholeLines,
        quantity,
        group,
        stock,
        fixed,
        new long[fixed.length][quantity.length],
        perUnit,
        unlimited(fixed.length),
        unlimited(fixed.length),
        UNLIMITED,
        unlimited(quantity.length),
        unassigned);
  }

  /** The same with capacities by source, in units and in items. */
  public SourcingInstance withCapacities(int[] units, int[] lines) {
    return new SourcingInstance(
        wholeLines,
        quantity,
        group,
        stock,
        fixed,
        perLine,
        perUnit,
        units,
        lines,
        maxSources,
        maxSourcesPerItem,
        unassigned);
  }

  /** The same with at most so many sources in all, and so many for each item. */
  public SourcingInstance withMaxSources(int inAll, int[] perItem) {
    return new SourcingInstance(
        wholeLines,
        quantity,
        group,
        stock,
        fixed,
        perLine,
        perUnit,
        unitCapacity,
        lineCapacity,
        inAll,
        perItem,
        unassigned);
  }

  /** The same with a cost for each source and item that ship together, by source and item. */
  public SourcingInstance withPerLine(long[][] costs) {
    return new SourcingInstance(
        wholeLines,
        quantity,
        group,
        stock,
        fixed,
        costs,
        perUnit,
        unitCapacity,
        lineCapacity,
        maxSources,
        maxSourcesPerItem,
        unassigned);
  }

  /** The same with items that share stock: the group of each item, and stock by group. */
  public SourcingInstance withSharedStock(int[] groups, int[][] stockByGroup) {
    return new SourcingInstance(
        wholeLines,
        quantity,
        groups,
        stockByGroup,
        fixed,
        perLine,
        perUnit,
        unitCapacity,
        lineCapacity,
        maxSources,
        maxSourcesPerItem,
        unassigned);
  }

  /** Number of sources. */
  public int sources() {
    return fixed.length;
  }

  /** Number of items. */
  public int items() {
    return quantity.length;
  }

  /** No limit, for each of so many. */
  public static int[] unlimited(int length) {
    int[] limits = new int[length];
    Arrays.fill(limits, UNLIMITED);
    return limits;
  }

  /** Whether a source may ship an item at all, whatever its stock. */
  public boolean mayShip(int source, int item) {
    return perUnit[source][item] != FORBIDDEN;
  }

  /**
   * What an assignment costs, unassigned units included.
   *
   * @param units by source and item
   */
  public long cost(int[][] units) {
    long cost = 0;
    for (int item = 0; item < items(); item++) {
      cost += unassigned[item] * (quantity[item] - assigned(units, item));
    }
    for (int source = 0; source < sources(); source++) {
      cost += costAt(source, units[source]);
    }
    return cost;
  }

  /** What one source's part costs: units by item. */
  public long costAt(int source, int[] units) {
    long cost = 0;
    boolean ships = false;
    for (int item = 0; item < units.length; item++) {
      if (units[item] > 0) {
        cost += perLine[source][item] + perUnit[source][item] * units[item];
        ships = true;
      }
    }
    return ships ? cost + fixed[source] : 0;
  }

  /** Units of an item that some source ships. */
  public static long assigned(int[][] units, int item) {
    long assigned = 0;
    for (int[] ofSource : units) {
      assigned += ofSource[item];
    }
    return assigned;
  }
}
