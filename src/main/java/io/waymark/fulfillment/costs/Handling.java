package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Copies;
import java.util.Map;

/**
 * What picking and packing a unit costs, by what the source is.
 *
 * @param perUnit cost of a unit by the source's kind; a kind that is missing costs nothing
 */
public record Handling(Map<Source.Kind, Double> perUnit) implements CostTerm {

  /** Checks the figures. */
  public Handling {
    perUnit = Copies.map("perUnit", perUnit);
    perUnit.forEach((kind, figure) -> Figures.check("perUnit." + kind, figure));
  }

  @Override
  public String words() {
    return "handling per unit";
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return perUnit.getOrDefault(at.source().kind(), 0.0);
  }
}
