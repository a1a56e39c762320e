package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Site;
import java.util.Map;

/**
 * What picking and packing a unit costs, by what the source is.
 *
 * @param byKind cost of a unit by the site's kind; a kind that is missing costs nothing
 */
public record HandlingPerUnit(Map<String, Double> byKind) implements CostTerm {

  @Override
  public String name() {
    return "handling per unit";
  }

  @Override
  public double perShipment(Site site) {
    return 0;
  }

  @Override
  public double perUnit(Site site) {
    return byKind.getOrDefault(site.kind(), 0.0);
  }
}
