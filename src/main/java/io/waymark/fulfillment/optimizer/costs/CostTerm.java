package io.waymark.fulfillment.optimizer.costs;

import io.waymark.fulfillment.optimizer.Site;

/** One named part of what a shipment costs, in the strategy's unit; never negative. */
public interface CostTerm {

  /** The term in words, as explanations show it. */
  String name();

  /** What it costs that this source ships at all, once. */
  double perShipment(Site site);

  /** What each unit costs that this source ships. */
  double perUnit(Site site);
}
