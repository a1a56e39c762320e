package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;

/**
 * What it costs not to sell from a source that has too much and would mark it down: nothing where
 * there is overstock, the whole amount where there is next to none.
 *
 * @param amount for a unit, in the strategy's unit
 * @param overstock units of a SKU from which on a source has too much, more than 0
 */
public record MarkdownAvoidance(@Required double amount, @Required double overstock)
    implements CostTerm {

  /** Checks the figures. */
  public MarkdownAvoidance {
    Figures.check("amount", amount);
    Figures.positive("overstock", overstock);
  }

  @Override
  public String words() {
    return "markdown avoidance";
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return amount * Figures.shortOf(overstock, at.available(line.sku()));
  }
}
