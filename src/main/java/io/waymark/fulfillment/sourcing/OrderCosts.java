package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.constraints.Constraint;
import java.util.List;
import java.util.Set;

/**
 * What an order with whole lines costs under a strategy at every source, for those who plan several
 * orders together: what {@link OrderSourcing} would go by in its first pass.
 */
public final class OrderCosts {

  private final Screening screening;
  private final Costs costs;
  private final Limits limits;
  private final boolean refused;

  /**
   * Screens the sources.
   *
   * @param candidates every source that may be looked at
   */
  public OrderCosts(Strategy strategy, OrderFacts order, List<CandidateSource> candidates) {
    Objectives.Pass pass = Objectives.passes(strategy).get(0);
    var terms = Objectives.terms(strategy);
    screening = new Screening(order, new Wanted(order.lines(), true), candidates, pass, terms);
    costs = new Costs(order, terms, pass.charged());
    refused = pass.kept().stream().anyMatch(rule -> rule.refuses(order).isPresent());
    Limits all =
        switch (order.split()) {
          case NONE -> new Limits(1, 1, true);
          case COMPLETE_ORDER -> new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, true);
          case BY_LINE, BY_QUANTITY -> Limits.NONE;
        };
    for (Constraint rule : pass.kept()) {
      all = all.and(rule.limits(order));
    }
    limits = all;
  }

  /** What limits the plan of the order as a whole. */
  public Limits limits() {
    return limits;
  }

  /** What it costs that a candidate ships at all; infinite when it must not. */
  public double shipment(int candidate) {
    return refused || screening.ofSource(candidate) != null
        ? Double.POSITIVE_INFINITY
        : costs.perShipment(screening.candidates.get(candidate));
  }

  /** What the units of a line cost at a candidate; infinite when it must not or cannot. */
  public double line(int candidate, int line) {
    if (refused || screening.ofItem(candidate, line) != null) {
      return Double.POSITIVE_INFINITY;
    }
    CandidateSource at = screening.candidates.get(candidate);
    PlanRequest.Line wanted = screening.wanted.items.get(line);
    return costs.perLine(at, wanted) + costs.perUnit(at, wanted) * wanted.quantity();
  }

  /** What a shipment of some lines from a candidate costs, whether or not it may ship them. */
  public double of(int candidate, List<PlanRequest.Line> lines) {
    return Costs.sum(costs.byTerm(screening.candidates.get(candidate), lines, true));
  }

  /** Units of a line's SKU that a candidate may give, without its safety stock. */
  public int stock(int candidate, int line) {
    return screening.stock(candidate, line);
  }

  /** Whether every line has another SKU, as a batch demands. */
  public boolean hasDistinctSkus() {
    return Set.copyOf(screening.wanted.skus).size() == screening.wanted.items.size();
  }
}
