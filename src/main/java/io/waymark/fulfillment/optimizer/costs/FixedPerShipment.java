package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Site;

/**
 * What every shipment costs, wherever it comes from: label, box, packing.
 *
 * @param amount in the strategy's unit
 */
public record FixedPerShipment(double amount) implements CostTerm {

  @Override
  public String name() {
    return "fixed cost per shipment";
  }

  @Override
  public double perShipment(Site site) {
    return amount;
  }

  @Override
  public double perUnit(Site site) {
    return 0;
  }
}
