package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;

/** One named part of what a shipment costs, in the strategy's unit; never negative. */
public interface CostTerm {

  /** The term in words, as explanations show it. */
  String name();

  /** What it costs that this source ships at all, once. */
  double perShipment(Site site);

  /** What each unit costs that this source ships. */
  double perUnit(Site site);

  /**
   * What each unit of this demand costs that this source ships: its weight, its price where it is
   * scarce. Where lines can be split, those of one SKU are one demand, with line number 0.
   */
  default double perUnit(Site site, Demand demand) {
    return perUnit(site);
  }

  /** What it costs once that this source ships any of this demand. */
  default double perLine(Site site, Demand demand) {
    return 0;
  }
}
