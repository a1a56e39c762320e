package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;

/** What a source says that working on an order costs there: per order, line and unit. */
public record SourceCosts() implements CostTerm {

  @Override
  public String words() {
    return "the source's own costs";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    return at.source().operation().costs().perOrder();
  }

  @Override
  public double perLine(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return at.source().operation().costs().perLine();
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return at.source().operation().costs().perUnit();
  }
}
