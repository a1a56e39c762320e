package io.waymark.fulfillment.optimizer.exact;

/** Solves sourcing instances to proven optimality, or as far as the limit allows. */
public final class ExactSolver {

  private ExactSolver() {}

  /** The best plan within the limit of an order. */
  public static SourcingPlan solve(SourcingInstance instance) {
    return solve(instance, SearchLimit.ORDER);
  }

  /**
   * The best plan there is, or the best one found within the limit, with its gap.
   *
   * @param instance what to decide
   * @param limit how far a search may go; dynamic programs are not limited
   */
  public static SourcingPlan solve(SourcingInstance instance, SearchLimit limit) {
    Prepared prepared = new Prepared(instance);
    return new BranchAndBound(prepared, limit).solve();
  }
}
