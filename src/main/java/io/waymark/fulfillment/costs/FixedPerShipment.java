package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;

/**
 * What every shipment costs, wherever it comes from: label, box, packing.
 *
 * @param amount in the strategy's unit
 */
public record FixedPerShipment(@Required double amount) implements CostTerm {

  /** Checks the figure. */
  public FixedPerShipment {
    Figures.check("amount", amount);
  }

  @Override
  public String words() {
    return "fixed cost per shipment";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    return amount;
  }
}
