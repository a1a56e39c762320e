package io.waymark.benchmarks;

import io.waymark.fulfillment.optimizer.exact.SourcingInstance;
import java.util.Arrays;
import java.util.Random;

/**
 * Random orders on a network like a retailer's: sources spread evenly over 4,500 × 2,500 km, one in
 * five a warehouse (has a line with probability 0.8, 20 units), the rest stores (0.35, up to 4
 * units), the destination anywhere among them. A shipment costs 6.50 + 0.0012 per km, a unit 0.0004
 * per km + 0.50 in a warehouse and 2.00 in a store. Figures are whole billionths.
 */
final class OrderInstances {

  private static final double BILLIONTHS = 1e9;

  private final Random random;
  private final int sources;
  private final int lines;
  private final boolean whole;
  private final boolean everywhere;

  OrderInstances(long seed, int sources, int lines, boolean whole, boolean everywhere) {
    this.random = new Random(seed);
    this.sources = sources;
    this.lines = lines;
    this.whole = whole;
    this.everywhere = everywhere;
  }

  /** The next order: quantities 1–3 of whole lines, 1–12 of lines that can be split. */
  SourcingInstance next() {
    int[] quantity = new int[lines];
    Arrays.setAll(quantity, line -> 1 + random.nextInt(whole ? 3 : 12));
    int[][] stock = new int[sources][lines];
    long[] fixed = new long[sources];
    long[][] perUnit = new long[sources][lines];
    double x = 4_500 * random.nextDouble();
    double y = 2_500 * random.nextDouble();
    for (int source = 0; source < sources; source++) {
      boolean warehouse = random.nextInt(5) == 0;
      double km = Math.hypot(4_500 * random.nextDouble() - x, 2_500 * random.nextDouble() - y);
      fixed[source] = Math.round((6.5 + 0.0012 * km) * BILLIONTHS);
      Arrays.fill(perUnit[source], Math.round((0.0004 * km + (warehouse ? 0.5 : 2)) * BILLIONTHS));
      for (int line = 0; line < lines; line++) {
        stock[source][line] = stock(warehouse);
      }
    }
    long[] unassigned = new long[lines];
    Arrays.fill(unassigned, Math.round(10_000 * BILLIONTHS));
    return SourcingInstance.of(whole, quantity, stock, fixed, perUnit, unassigned);
  }

  /** The next order where every source has room for so many units and at most so many ship. */
  SourcingInstance limited(int units, int maxSources) {
    int[] capacity = new int[sources];
    Arrays.fill(capacity, units);
    return next()
        .withCapacities(capacity, SourcingInstance.unlimited(sources))
        .withMaxSources(maxSources, SourcingInstance.unlimited(lines));
  }

  private int stock(boolean warehouse) {
    if (everywhere) {
      return 20;
    }
    boolean has = random.nextDouble() < (warehouse ? 0.8 : 0.35);
    return has ? warehouse ? whole ? 20 : 1 + random.nextInt(10) : 1 + random.nextInt(4) : 0;
  }
}
