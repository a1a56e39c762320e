package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exact for one divisible item: the single-sink fixed-charge transportation problem. Some best plan
 * has at most one source that ships neither nothing nor all it has, which makes it a knapsack
 * (Haberl, "Exact algorithm for solving a special fixed-charge linear programming problem", JOTA
 * 69, 1991; Alidaee and Kochenberger, "A note on a simple dynamic programming approach to the
 * single-sink, fixed-charge transportation problem", Transportation Science 39, 2005).
 *
 * <p>Only a core of sources goes into the dynamic program, {@link CoreTable}: those that the linear
 * relaxation could have chosen otherwise at less than the gap. The core is enlarged to the gap that
 * the first one leaves (after Balas and Zemel, "An algorithm for large zero-one knapsack problems",
 * Operations Research 28, 1980).
 */
final class OneItem {

  private static final int FIRST_CORE = 12;

  private final Prepared p;
  private final int count;
  private final int[] capacity;
  private final long[] unit;
  private final long[] fixed;
  private final double[] linear;
  private Integer[] order;
  private int critical;
  private double bound;

  private OneItem(Prepared p) {
    this.p = p;
    this.count = p.sources + 1;
    this.capacity = new int[count];
    this.unit = new long[count];
    this.fixed = new long[count];
    this.linear = new double[count];
  }

  /** Whether this is such a problem. */
  static boolean fits(Prepared p) {
    return !p.whole && p.items == 1 && !p.perItemBinds && p.sources > 0;
  }

  /** The best plan; empty where it needs more sources than allowed or the table is too large. */
  static Optional<SourcingPlan> solve(Prepared p) {
    OneItem one = new OneItem(p);
    one.fill();
    one.relax();
    return one.enlarge().filter(plan -> shipping(plan) <= p.maxSources);
  }

  // Units that nobody ships come from a source without fixed cost, the last.
  private void fill() {
    for (int s = 0; s < p.sources; s++) {
      capacity[s] = p.most[s];
      unit[s] = p.cost[s];
      fixed[s] = p.fixed[s] + p.line[s];
    }
    capacity[count - 1] = p.pieces[0];
    unit[count - 1] = p.penalty[0];
    Arrays.setAll(linear, s -> unit[s] + (double) fixed[s] / capacity[s]);
    order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.<Integer>comparingDouble(s -> linear[s]).thenComparing(s -> s));
  }

  private void relax() {
    long left = p.pieces[0];
    while (capacity[order[critical]] < left) {
      int s = order[critical++];
      bound += (double) unit[s] * capacity[s] + fixed[s];
      left -= capacity[s];
    }
    bound += linear[order[critical]] * left;
  }

  // How much more a plan costs at least that has this source otherwise than the relaxation.
  private double otherwise(int position) {
    int s = order[position];
    double price = linear[order[critical]];
    if (position < critical) {
      return capacity[s] * (price - linear[s]);
    }
    return unit[s] < price ? capacity[s] * (linear[s] - price) : fixed[s] + (unit[s] - price);
  }

  private Optional<SourcingPlan> enlarge() {
    double[] each = IntStream.range(0, count).mapToDouble(this::otherwise).sorted().toArray();
    double gap = each[Math.min(FIRST_CORE, count - 1)];
    while (true) {
      CoreTable table = table(gap);
      if (!table.isSmallEnough()) {
        return Optional.empty();
      }
      long[] x = table.solve();
      long cost = cost(x);
      double left = (cost - bound) + 1e-12 * bound + 2;
      if (left <= gap) {
        return Optional.of(plan(x, cost));
      }
      gap = left;
    }
  }

  private CoreTable table(double gap) {
    CoreTable table = new CoreTable(capacity, unit, fixed, p.pieces[0]);
    for (int position = 0; position < count; position++) {
      if (otherwise(position) <= gap) {
        table.inCore(order[position]);
      } else if (position < critical) {
        table.inFull(order[position]);
      }
    }
    return table;
  }

  private long cost(long[] x) {
    long cost = 0;
    for (int s = 0; s < count; s++) {
      cost += x[s] == 0 ? 0 : fixed[s] + unit[s] * x[s];
    }
    return cost;
  }

  private SourcingPlan plan(long[] x, long cost) {
    int[] pieces = new int[p.sources];
    Arrays.setAll(pieces, s -> (int) x[s]);
    return new SourcingPlan(p.units(pieces), cost, cost, 0);
  }

  private static int shipping(SourcingPlan plan) {
    int shipping = 0;
    for (int[] units : plan.units()) {
      shipping += units[0] > 0 ? 1 : 0;
    }
    return shipping;
  }
}
