package io.waymark.fulfillment;

import io.waymark.fulfillment.Strategy.Costs;
import io.waymark.fulfillment.Strategy.Objective;
import java.util.List;
import java.util.Map;

/** The strategies that the demonstration starts with. */
final class ExampleStrategies {

  private ExampleStrategies() {}

  static List<Strategy> all() {
    return List.of(
        strategy("cheapest", "Cheapest", Objective.CHEAPEST, Costs.examples(), true),
        strategy("closest", "Closest", Objective.CLOSEST, Costs.examples(), false),
        strategy(
            "fewest-parcels", "Fewest parcels", Objective.FEWEST_PARCELS, Costs.examples(), false),
        strategy("ship-from-store", "Stores first", Objective.CHEAPEST, storesFirst(), false));
  }

  // A unit costs nothing in a store and much elsewhere, so stores ship what they have.
  private static Costs storesFirst() {
    Costs costs = Costs.examples();
    return new Costs(
        costs.perShipment(),
        costs.perKm(),
        costs.perUnitKm(),
        Map.of(
            Source.Kind.STORE, 0.0,
            Source.Kind.WAREHOUSE, 20.0,
            Source.Kind.DISTRIBUTION_CENTER, 20.0,
            Source.Kind.DROP_SHIP_VENDOR, 20.0));
  }

  private static Strategy strategy(
      String id, String name, Objective objective, Costs costs, boolean first) {
    return new Strategy(id, name, objective, costs, null, null, first, true);
  }
}
