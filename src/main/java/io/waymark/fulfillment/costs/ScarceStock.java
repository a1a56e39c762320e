package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;

/** What taking a unit costs those who will want it later, by the prices of scarce stock. */
public record ScarceStock() implements CostTerm {

  @Override
  public String words() {
    return "price of scarce stock";
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return order.prices().price(at.location(), line.sku());
  }
}
