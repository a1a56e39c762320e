package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import io.waymark.fulfillment.optimizer.costs.CostTerm;
import java.util.List;

/**
 * One order to be sourced.
 *
 * @param demands what is wanted, at least one
 * @param sites every source that may be looked at
 * @param wholeLines whether each line must come from one source
 * @param complete whether the order ships completely or not at all
 * @param maxSources the most sources that may ship, 1 or more
 * @param constraints the rules that remove sources, in the order they are tried
 * @param terms what the cost is added up from; none may be negative
 * @param limits capacities, sources per line and what an unassigned unit costs
 */
public record Problem(
    List<Demand> demands,
    List<Site> sites,
    boolean wholeLines,
    boolean complete,
    int maxSources,
    List<Constraint> constraints,
    List<CostTerm> terms,
    Limits limits) {

  /** An order whose sources are limited by nothing but their stock. */
  public Problem(
      List<Demand> demands,
      List<Site> sites,
      boolean wholeLines,
      boolean complete,
      int maxSources,
      List<Constraint> constraints,
      List<CostTerm> terms) {
    this(demands, sites, wholeLines, complete, maxSources, constraints, terms, Limits.NONE);
  }

  /** The same with other limits. */
  public Problem withLimits(Limits others) {
    return new Problem(
        demands, sites, wholeLines, complete, maxSources, constraints, terms, others);
  }
}
