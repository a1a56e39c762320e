package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.costs.CostTerm;
import io.waymark.kernel.Sku;
import java.util.List;

/**
 * A problem in plain numbers. Items of one group want the same SKU and share its stock; sites are
 * sorted by location id.
 *
 * @param quantity units wanted, by item
 * @param group the stock group, by item
 * @param stock units available, by site and group
 * @param perShipment what it costs that a site ships at all
 * @param perUnit what each unit costs, by site
 * @param maxSources the most sites that may ship
 * @param scale how many cost units make 1 of the strategy's unit
 */
@SuppressWarnings("ArrayRecordComponent")
record Instance(
    int[] quantity,
    int[] group,
    int[][] stock,
    long[] perShipment,
    long[] perUnit,
    int maxSources,
    double scale) {

  private static final double MOST = 1L << 61;

  static Instance of(List<Demand> items, List<Site> sites, List<CostTerm> terms, int maxSources) {
    List<Sku> skus = items.stream().map(Demand::sku).distinct().toList();
    double[] shipment =
        sites.stream()
            .mapToDouble(site -> terms.stream().mapToDouble(t -> t.perShipment(site)).sum())
            .toArray();
    double[] unit =
        sites.stream()
            .mapToDouble(site -> terms.stream().mapToDouble(t -> t.perUnit(site)).sum())
            .toArray();
    double scale = scale(shipment, unit, items);
    return new Instance(
        items.stream().mapToInt(Demand::quantity).toArray(),
        items.stream().mapToInt(item -> skus.indexOf(item.sku())).toArray(),
        sites.stream()
            .map(site -> skus.stream().mapToInt(site::available).toArray())
            .toArray(int[][]::new),
        whole(shipment, scale),
        whole(unit, scale),
        Math.min(maxSources, sites.size()),
        scale);
  }

  int items() {
    return quantity.length;
  }

  int sites() {
    return perShipment.length;
  }

  /** Units that a site could ship of an item if no other item wanted the same SKU. */
  int available(int site, int item) {
    return stock[site][group[item]];
  }

  long cost(int[][] units) {
    long cost = 0;
    for (int site = 0; site < units.length; site++) {
      cost += cost(site, sum(units[site]));
    }
    return cost;
  }

  long cost(int site, long units) {
    return units == 0 ? 0 : perShipment[site] + perUnit[site] * units;
  }

  double inUnits(long cost) {
    return cost / scale;
  }

  static long sum(int[] values) {
    long sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }

  // Billionths, or coarser when the figures are so large that their sums would not fit.
  private static double scale(double[] shipment, double[] unit, List<Demand> items) {
    double units = items.stream().mapToLong(Demand::quantity).sum();
    double worst = 0;
    for (int site = 0; site < shipment.length; site++) {
      worst += shipment[site] + unit[site] * units;
    }
    double scale = 1e9;
    while (worst * scale > MOST) {
      scale /= 10;
    }
    return scale;
  }

  private static long[] whole(double[] costs, double scale) {
    long[] whole = new long[costs.length];
    for (int i = 0; i < costs.length; i++) {
      whole[i] = Math.round(costs[i] * scale);
    }
    return whole;
  }
}
