package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import io.waymark.fulfillment.optimizer.costs.CostTerm;
import io.waymark.fulfillment.optimizer.exact.SourcingInstance;
import io.waymark.kernel.Sku;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem put into plain numbers. Costs become whole billionths of the strategy's unit, or
 * coarser when the figures are so large that their sums would not fit. Unless the problem says what
 * an unassigned unit costs, one more of them costs more than any plan, so that as many units as
 * possible ship.
 */
final class Translation {

  final SourcingInstance instance;
  private final Problem problem;
  private final List<Demand> items;
  private final List<Site> sites;
  private final double[] fixed;
  private final double[][] perLine;
  private final double[][] perUnit;
  private final double scale;

  /**
   * Translates.
   *
   * @param items the demands; where lines can be split, one for each SKU
   * @param sites the eligible sites, sorted by location id
   */
  Translation(Problem problem, List<Demand> items, List<Site> sites) {
    this.problem = problem;
    this.items = items;
    this.sites = sites;
    this.fixed = new double[sites.size()];
    this.perLine = new double[sites.size()][items.size()];
    this.perUnit = new double[sites.size()][items.size()];
    addUp();
    double worst = worst();
    double unassigned = unassigned(worst);
    this.scale = scale(worst, unassigned);
    this.instance = instance(Math.round(Math.ceil(unassigned * scale)));
  }

  double inUnits(long cost) {
    return cost / scale;
  }

  private void addUp() {
    for (int s = 0; s < sites.size(); s++) {
      for (CostTerm term : problem.terms()) {
        fixed[s] += term.perShipment(sites.get(s));
        for (int item = 0; item < items.size(); item++) {
          perLine[s][item] += term.perLine(sites.get(s), items.get(item));
          perUnit[s][item] += term.perUnit(sites.get(s), items.get(item));
        }
      }
    }
  }

  // No plan costs more than this.
  private double worst() {
    double worst = Arrays.stream(fixed).sum();
    for (int item = 0; item < items.size(); item++) {
      double unit = 0;
      for (int s = 0; s < sites.size(); s++) {
        worst += perLine[s][item];
        unit = Math.max(unit, perUnit[s][item]);
      }
      worst += unit * items.get(item).quantity();
    }
    return worst;
  }

  // Whole lines are left out by their quantities, so only those must outweigh a plan.
  private double unassigned(double worst) {
    Double given = problem.limits().unassignedPerUnit();
    if (given != null && !problem.complete()) {
      return given;
    }
    return (worst * (1 + 1e-9) + 1) / (problem.wholeLines() ? smallestStep() : 1);
  }

  private double smallestStep() {
    return items.stream()
        .map(item -> BigInteger.valueOf(item.quantity()))
        .reduce(BigInteger.ZERO, BigInteger::gcd)
        .doubleValue();
  }

  private double scale(double worst, double unassigned) {
    double units = items.stream().mapToLong(Demand::quantity).sum();
    double scale = 1e9;
    while ((worst + unassigned * units) * scale > SourcingInstance.LARGEST_COST) {
      scale /= 10;
    }
    return scale;
  }

  private SourcingInstance instance(long unassigned) {
    List<Sku> skus = items.stream().map(Demand::sku).distinct().toList();
    Map<Sku, Integer> group = new HashMap<>();
    skus.forEach(sku -> group.put(sku, group.size()));
    int[][] stock =
        sites.stream()
            .map(site -> skus.stream().mapToInt(site::available).toArray())
            .toArray(int[][]::new);
    long[] penalty = new long[items.size()];
    Arrays.fill(penalty, unassigned);
    int[] perItem = new int[items.size()];
    Arrays.fill(perItem, problem.limits().maxSourcesPerLine());
    return new SourcingInstance(
        problem.wholeLines(),
        items.stream().mapToInt(Demand::quantity).toArray(),
        items.stream().mapToInt(item -> group.get(item.sku())).toArray(),
        stock,
        whole(fixed),
        Arrays.stream(perLine).map(this::whole).toArray(long[][]::new),
        allowed(),
        sites.stream().mapToInt(site -> capacity(site).units()).toArray(),
        sites.stream().mapToInt(site -> capacity(site).lines()).toArray(),
        problem.maxSources(),
        perItem,
        penalty);
  }

  private Limits.Capacity capacity(Site site) {
    return problem.limits().capacity(site.location());
  }

  private long[][] allowed() {
    long[][] allowed = Arrays.stream(perUnit).map(this::whole).toArray(long[][]::new);
    for (Constraint constraint : problem.constraints()) {
      for (int s = 0; s < sites.size(); s++) {
        for (int item = 0; item < items.size(); item++) {
          if (constraint.forbids(sites.get(s), items.get(item))) {
            allowed[s][item] = SourcingInstance.FORBIDDEN;
          }
        }
      }
    }
    return allowed;
  }

  private long[] whole(double[] costs) {
    long[] whole = new long[costs.length];
    Arrays.setAll(whole, i -> Math.round(costs[i] * scale));
    return whole;
  }
}
