package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Site;

/**
 * What the way costs: a part for the parcel and a part for each unit in it.
 *
 * @param perKm for each kilometre of a shipment
 * @param perUnitKm for each unit and kilometre
 */
public record ShippingByDistance(double perKm, double perUnitKm) implements CostTerm {

  @Override
  public String name() {
    return "shipping by distance";
  }

  @Override
  public double perShipment(Site site) {
    return perKm * site.distanceKm();
  }

  @Override
  public double perUnit(Site site) {
    return perUnitKm * site.distanceKm();
  }
}
