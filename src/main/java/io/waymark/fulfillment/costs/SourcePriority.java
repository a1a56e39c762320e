package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;

/**
 * What it costs to use a source of a later choice.
 *
 * @param amount for each step of the source's priority after the first, in the strategy's unit
 */
public record SourcePriority(@Required double amount) implements CostTerm {

  /** Checks the figure. */
  public SourcePriority {
    Figures.check("amount", amount);
  }

  @Override
  public String words() {
    return "source priority";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    return amount * (at.source().operation().priority() - 1);
  }
}
