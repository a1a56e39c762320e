package io.waymark.fulfillment.optimizer.exact;

/**
 * Who ships what, with the proof of how good that is.
 *
 * @param units by source and item
 * @param cost what it costs, unassigned units included
 * @param lowerBound nothing costs less; equal to the cost when the plan is proven best
 * @param nodes how many parts of the search space were bounded, 0 where none had to be
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourcingPlan(int[][] units, long cost, long lowerBound, long nodes) {

  /** How much less than this any plan could cost, as a share of the cost; 0 = proven best. */
  public double gap() {
    return cost == lowerBound ? 0 : (double) (cost - lowerBound) / cost;
  }

  /** Whether nothing costs less. */
  public boolean isProvenBest() {
    return cost == lowerBound;
  }

  static SourcingPlan nothing(SourcingInstance instance) {
    int[][] units = new int[instance.sources()][instance.items()];
    long cost = instance.cost(units);
    return new SourcingPlan(units, cost, cost, 0);
  }
}
