package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;

/**
 * What the way costs: a part for the shipment and a part for each unit in it.
 *
 * @param perKm for each kilometre of a shipment
 * @param perUnitKm for each unit and kilometre
 * @param byRoad whether kilometres are those of the road, rather than the geodesic
 */
public record Distance(double perKm, double perUnitKm, boolean byRoad) implements CostTerm {

  /** Checks the figures. */
  public Distance {
    Figures.check("perKm", perKm);
    Figures.check("perUnitKm", perUnitKm);
  }

  @Override
  public String words() {
    return byRoad ? "road distance" : "distance";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    return perKm * km(at);
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return perUnitKm * km(at);
  }

  private double km(CandidateSource at) {
    return byRoad ? at.roadKm() : at.km();
  }
}
