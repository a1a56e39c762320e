package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.optimizer.exact.ExactSolver;
import io.waymark.fulfillment.optimizer.exact.SourcingInstance;
import io.waymark.fulfillment.optimizer.exact.SourcingPlan;
import io.waymark.kernel.LocationId;
import java.util.List;
import java.util.Set;

/**
 * A screened order in plain numbers. A unit that is left unassigned costs more than any plan could,
 * so that as many units as possible always come first.
 */
final class Numbers {

  private static final double MOST = 1L << 60;
  private static final double BILLIONTHS = 1e9;
  private static final double MILLIONTH = 1e-6;

  private final Screening screening;
  private final Wanted wanted;
  private final int[] source;
  private final int[] indexOf;
  private final double[] fixed;
  private final double[][] perLine;
  private final double[][] perUnit;
  private final double unassigned;
  private final double scale;

  /**
   * Eligible sources and their costs.
   *
   * @param used sources that ship already, at whose shipment lines are added at no fixed cost
   */
  Numbers(Screening screening, Costs costs, Set<LocationId> used) {
    this.screening = screening;
    this.wanted = screening.wanted;
    this.source =
        java.util.stream.IntStream.range(0, screening.candidates.size())
            .filter(s -> screening.ofSource(s) == null)
            .toArray();
    this.indexOf = new int[screening.candidates.size()];
    this.fixed = new double[source.length];
    this.perLine = new double[source.length][wanted.items.size()];
    this.perUnit = new double[source.length][wanted.items.size()];
    for (int s = 0; s < source.length; s++) {
      CandidateSource at = screening.candidates.get(source[s]);
      indexOf[source[s]] = s;
      fixed[s] = used.contains(at.location()) ? 0 : costs.perShipment(at);
      for (int i = 0; i < wanted.items.size(); i++) {
        perLine[s][i] = costs.perLine(at, wanted.items.get(i));
        perUnit[s][i] = costs.perUnit(at, wanted.items.get(i));
      }
    }
    this.unassigned = worst() + 1;
    this.scale = scale();
  }

  /** The answer of the solver in the screening's sources, or null when no source is eligible. */
  Solved solve(Limits limits) {
    SourcingPlan plan = ExactSolver.solve(instance(limits));
    int[][] units = new int[screening.candidates.size()][wanted.items.size()];
    long assigned = 0;
    for (int s = 0; s < source.length; s++) {
      units[source[s]] = plan.units()[s];
      for (int each : plan.units()[s]) {
        assigned += each;
      }
    }
    long penalty = Math.round(unassigned * scale) * (wantedUnits() - assigned);
    double cost = exact(plan.units());
    // A bound below the penalty only says that more units might be assigned.
    double bound =
        plan.isProvenBest()
            ? cost - doubt(cost)
            : (plan.lowerBound() - penalty) / scale - rounding();
    return new Solved(units, cost, Math.max(0, Math.min(cost, bound)));
  }

  // The solver's sum is of rounded figures, which absurdly large orders make coarse.
  private double exact(int[][] units) {
    double cost = 0;
    for (int s = 0; s < source.length; s++) {
      boolean ships = false;
      for (int i = 0; i < units[s].length; i++) {
        if (units[s][i] > 0) {
          cost += perLine[s][i] + perUnit[s][i] * units[s][i];
          ships = true;
        }
      }
      cost += ships ? fixed[s] : 0;
    }
    return cost;
  }

  // Best in rounded figures is best, unless the rounding is more than a millionth of the cost.
  private double doubt(double cost) {
    return rounding() > MILLIONTH * cost ? rounding() : 0;
  }

  // How much dearer the best in rounded figures can be: half a step for each figure, both ways.
  private double rounding() {
    return (wantedUnits() * 2.0 + Math.min(source.length, wantedUnits())) / scale;
  }

  /** What units of an item cost at an eligible candidate. */
  double cost(int candidate, int item, int units, boolean shipment) {
    int s = indexOf[candidate];
    return (shipment ? fixed[s] : 0) + perLine[s][item] + perUnit[s][item] * units;
  }

  /**
   * What the solver found.
   *
   * @param units by candidate and item
   * @param cost without what is unassigned
   * @param lowerBound no plan of as many units costs less
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Solved(int[][] units, double cost, double lowerBound) {}

  private SourcingInstance instance(Limits limits) {
    int items = wanted.items.size();
    long[][] unitCosts = new long[source.length][items];
    long[][] lineCosts = new long[source.length][items];
    long[] shipments = new long[source.length];
    int[][] stock = new int[source.length][];
    int[] lines = new int[source.length];
    for (int s = 0; s < source.length; s++) {
      shipments[s] = whole(fixed[s]);
      stock[s] = screening.stockByGroup(source[s]);
      lines[s] = screening.mostLines(source[s]);
      for (int i = 0; i < items; i++) {
        lineCosts[s][i] = whole(perLine[s][i]);
        unitCosts[s][i] =
            screening.ofItem(source[s], i) == null
                ? whole(perUnit[s][i])
                : SourcingInstance.FORBIDDEN;
      }
    }
    return new SourcingInstance(
        wanted.whole,
        wanted.quantities(),
        wanted.group,
        stock,
        shipments,
        lineCosts,
        unitCosts,
        SourcingInstance.unlimited(source.length),
        lines,
        limits.maxSources(),
        java.util.stream.IntStream.range(0, items).map(i -> limits.maxSourcesPerLine()).toArray(),
        java.util.stream.LongStream.range(0, items).map(i -> whole(unassigned)).toArray());
  }

  private long whole(double cost) {
    return Math.round(cost * scale);
  }

  private long wantedUnits() {
    return wanted.items.stream().mapToLong(Line::quantity).sum();
  }

  // No plan has more shipments than units or sources, nor more lines or units than are wanted.
  private double worst() {
    double shipment = 0;
    double rest = 0;
    List<Line> items = wanted.items;
    for (int s = 0; s < source.length; s++) {
      shipment = Math.max(shipment, fixed[s]);
    }
    for (int i = 0; i < items.size(); i++) {
      double most = 0;
      for (int s = 0; s < source.length; s++) {
        most = Math.max(most, perLine[s][i] + perUnit[s][i]);
      }
      rest += most * items.get(i).quantity();
    }
    return shipment * Math.min(source.length, wantedUnits()) + rest;
  }

  // Billionths, or coarser when the figures are so large that their sums would not fit.
  private double scale() {
    double most = 2 * unassigned * Math.max(1, wantedUnits());
    double scale = BILLIONTHS;
    while (most * scale > MOST) {
      scale /= 10;
    }
    return scale;
  }
}
