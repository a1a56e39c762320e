package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;

/**
 * Every shipment counts 1, and its way counts so little that it only decides between plans of as
 * many shipments: a millionth per kilometre. No way on earth is longer than 20,004 km, so up to 49
 * shipments can never outweigh one more.
 */
public record ShipmentsThenDistance() implements CostTerm {

  @Override
  public String words() {
    return "shipments, then millionths per kilometre";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    return 1 + at.km() / 1_000_000;
  }
}
