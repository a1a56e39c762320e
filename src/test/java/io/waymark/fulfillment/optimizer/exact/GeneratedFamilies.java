package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;
import java.util.Random;

/**
 * Random instances as large and of the same kind as the published families that are not at hand.
 * Costs are millionths.
 */
final class GeneratedFamilies {

  private static final long MILLION = 1_000_000;

  private final Random random;

  GeneratedFamilies(long seed) {
    random = new Random(seed);
  }

  /**
   * Like OR-Library's cap41 to cap134: 50 customers of 58,268 units together, uneven, served by
   * several warehouses at a cost by distance that is most of the total.
   */
  SourcingInstance capacitatedWarehouses(int sources, int capacity, int fixed) {
    int items = 50;
    double[] share = random.doubles(items).map(u -> 0.05 - Math.log(1 - u)).toArray();
    double sum = Arrays.stream(share).sum();
    int[] demand = new int[items];
    Arrays.setAll(demand, item -> Math.max(1, (int) (58_268 * share[item] / sum)));
    double[][] distance = distances(sources, items, 1_000);
    long[][] perUnit = new long[sources][items];
    for (int s = 0; s < sources; s++) {
      int at = s;
      Arrays.setAll(perUnit[s], item -> Math.round(0.16 * MILLION * distance[at][item]));
    }
    int[] capacities = new int[sources];
    Arrays.fill(capacities, capacity);
    long[] fixedCosts = new long[sources];
    Arrays.fill(fixedCosts, fixed * MILLION);
    return SourcingInstance.of(
            false, demand, everywhere(demand, sources), fixedCosts, perUnit, dear(items))
        .withCapacities(capacities, SourcingInstance.unlimited(sources));
  }

  /**
   * Like Holmberg's p25 to p71: customers of 10 to 50 units in a square of 400, each served by one
   * source. The more capacity there is in all, the easier.
   *
   * @param times capacity of all sources, in demands
   * @param fixed what a source costs at least; at most twice that
   */
  SourcingInstance singleSourcing(int sources, int items, double times, int fixed) {
    int[] demand = new int[items];
    Arrays.setAll(demand, item -> 10 + random.nextInt(41));
    double mean = times * Arrays.stream(demand).sum() / sources;
    int[] capacity = new int[sources];
    Arrays.setAll(capacity, s -> (int) (mean * (0.6 + 0.8 * random.nextDouble())));
    long[] fixedCosts = new long[sources];
    Arrays.setAll(fixedCosts, s -> (fixed + random.nextInt(fixed)) * MILLION);
    double[][] distance = distances(sources, items, 400);
    long[][] perLine = new long[sources][items];
    for (int s = 0; s < sources; s++) {
      int at = s;
      Arrays.setAll(perLine[s], item -> Math.round(distance[at][item]) * MILLION);
    }
    return SourcingInstance.of(
            true,
            demand,
            everywhere(demand, sources),
            fixedCosts,
            new long[sources][items],
            dear(items))
        .withPerLine(perLine)
        .withCapacities(capacity, SourcingInstance.unlimited(sources));
  }

  /**
   * Like the single-sink fixed-charge instances: one demand, and fixed costs by capacity or not.
   */
  SourcingInstance singleSink(int sources, boolean correlated) {
    int[][] capacity = new int[sources][1];
    long[][] perUnit = new long[sources][1];
    long[] fixed = new long[sources];
    long all = 0;
    for (int s = 0; s < sources; s++) {
      capacity[s][0] = correlated ? 5_000 + random.nextInt(5_000) : 300 + random.nextInt(201);
      perUnit[s][0] = Math.round((correlated ? 2 : 10) * MILLION * random.nextDouble());
      double cost =
          correlated
              ? (0.5 + 0.5 * random.nextDouble()) * capacity[s][0] + 100 * random.nextDouble()
              : 500 + 1_000 * random.nextDouble();
      fixed[s] = Math.round(cost * MILLION);
      all += capacity[s][0];
    }
    int demand = (int) (all * (0.1 + 0.4 * random.nextDouble()));
    return SourcingInstance.of(
        false, new int[] {demand}, capacity, fixed, perUnit, new long[] {10_000 * MILLION});
  }

  private double[][] distances(int sources, int items, int side) {
    double[][] from = places(sources, side);
    double[][] to = places(items, side);
    double[][] distance = new double[sources][items];
    for (int s = 0; s < sources; s++) {
      for (int item = 0; item < items; item++) {
        distance[s][item] = Math.hypot(from[s][0] - to[item][0], from[s][1] - to[item][1]);
      }
    }
    return distance;
  }

  private double[][] places(int count, int side) {
    double[][] places = new double[count][];
    Arrays.setAll(places, i -> new double[] {random.nextInt(side), random.nextInt(side)});
    return places;
  }

  private static int[][] everywhere(int[] quantity, int sources) {
    int[][] stock = new int[sources][];
    Arrays.fill(stock, quantity);
    return stock;
  }

  private static long[] dear(int items) {
    long[] dear = new long[items];
    Arrays.fill(dear, 10_000 * MILLION);
    return dear;
  }
}
