package io.waymark.fulfillment;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderCosts;
import io.waymark.kernel.LocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What plans cost in the measure of the orders' own strategies, whatever strategy made them: one
 * counts kilometres and another money, and only what one measure counts can be compared.
 */
final class OwnMeasure {

  private final Planner planner;
  private final Situation situation;

  OwnMeasure(Planner planner, Situation situation) {
    this.planner = planner;
    this.situation = situation;
  }

  /**
   * The cost of a plan's shipments by the order's own strategy.
   *
   * @param applied the strategy that made the plan
   */
  double cost(PlanRequest order, String applied, FulfillmentPlan plan) {
    if (plan.shipments().isEmpty()) {
      return 0;
    }
    Instant at = order.terms().at() == null ? Instant.now() : order.terms().at();
    List<String> unsaid = new ArrayList<>();
    List<Strategy> own = StrategyChain.of(situation.network(), order.strategy(), at, unsaid);
    List<CandidateSource> candidates = candidates(order, applied, own, at);
    OrderCosts costs =
        new OrderCosts(own.get(0), planner.facts(order, situation.network(), at), candidates);
    Map<LocationId, Integer> numbers = new HashMap<>();
    candidates.forEach(candidate -> numbers.put(candidate.location(), numbers.size()));
    return plan.shipments().stream()
        .mapToDouble(shipment -> costs.of(numbers.get(shipment.source()), shipment.lines()))
        .sum();
  }

  // As far as either strategy looks, because the other may ship from beyond the own one's limit.
  private List<CandidateSource> candidates(
      PlanRequest order, String applied, List<Strategy> own, Instant at) {
    List<String> unsaid = new ArrayList<>();
    List<Strategy> both = new ArrayList<>(own);
    both.addAll(StrategyChain.of(situation.network(), applied, at, unsaid));
    return planner.candidates(
        order, situation, planner.destination(order).orElseThrow().point(), at, both, unsaid);
  }
}
