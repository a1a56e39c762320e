package io.waymark.fulfillment.optimizer.exact;

import java.util.Optional;

/** Solves sourcing instances to proven optimality, or as far as the limit allows. */
public final class ExactSolver {

  private static final double LITTLE = 4e6;
  private static final double MUCH = 3e9;

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
    if (prepared.sources == 0) {
      return SourcingPlan.nothing(instance);
    }
    if (prepared.whole && prepared.items <= LinePartition.MOST_LINES) {
      return fewLines(prepared, limit);
    }
    Optional<SourcingPlan> one =
        OneItem.fits(prepared) ? OneItem.solve(prepared.trimmed()) : Optional.empty();
    return one.orElseGet(() -> new BranchAndBound(prepared.trimmed(), limit).solve());
  }

  // Where a source's limits spoil the partition, trying sources in turn is sure but takes long.
  private static SourcingPlan fewLines(Prepared prepared, SearchLimit limit) {
    Optional<SourcingPlan> partition = LinePartition.solve(prepared);
    if (partition.isPresent()) {
      return partition.get();
    }
    double work = SourcesInTurn.work(prepared);
    if (work <= LITTLE) {
      return SourcesInTurn.solve(prepared);
    }
    long first = Math.min(limit.work(), (long) Math.max(LITTLE, work / 20));
    SourcingPlan plan =
        new BranchAndBound(prepared.trimmed(), new SearchLimit(first, limit.nanos())).solve();
    boolean sure = plan.isProvenBest() || work > MUCH || work > limit.work();
    return sure ? plan : SourcesInTurn.solve(prepared);
  }
}
