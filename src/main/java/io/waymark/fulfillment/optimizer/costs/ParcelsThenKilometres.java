package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Site;

/**
 * Every shipment counts 1, and its way counts so little that it only decides between plans of as
 * many shipments: a millionth per kilometre. No way on earth is longer than 20,004 km, so up to 49
 * shipments can never outweigh one more.
 */
public record ParcelsThenKilometres() implements CostTerm {

  @Override
  public String name() {
    return "shipments, then millionths per kilometre";
  }

  @Override
  public double perShipment(Site site) {
    return 1 + site.distanceKm() / 1_000_000;
  }

  @Override
  public double perUnit(Site site) {
    return 0;
  }
}
