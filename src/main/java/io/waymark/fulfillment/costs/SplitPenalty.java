package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;

/**
 * What another shipment is worth avoiding. It is counted for every shipment; the first one of an
 * order, which every plan has, changes no comparison.
 *
 * @param amount in the strategy's unit
 */
public record SplitPenalty(@Required double amount) implements CostTerm {

  /** Checks the figure. */
  public SplitPenalty {
    Figures.check("amount", amount);
  }

  @Override
  public String words() {
    return "split penalty";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    return amount;
  }
}
