package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Site;

/** The way itself as the measure: every shipment counts its kilometres. */
public record KilometresPerShipment() implements CostTerm {

  @Override
  public String name() {
    return "kilometres";
  }

  @Override
  public double perShipment(Site site) {
    return site.distanceKm();
  }

  @Override
  public double perUnit(Site site) {
    return 0;
  }
}
