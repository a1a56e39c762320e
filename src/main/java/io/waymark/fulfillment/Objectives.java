package io.waymark.fulfillment;

import static java.util.stream.Collectors.toMap;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import io.waymark.fulfillment.optimizer.constraints.ExcludedSource;
import io.waymark.fulfillment.optimizer.constraints.InactiveSource;
import io.waymark.fulfillment.optimizer.constraints.MaximumDistance;
import io.waymark.fulfillment.optimizer.constraints.NoStock;
import io.waymark.fulfillment.optimizer.constraints.NoWholeLine;
import io.waymark.fulfillment.optimizer.constraints.WholeOrder;
import io.waymark.fulfillment.optimizer.costs.CostTerm;
import io.waymark.fulfillment.optimizer.costs.FixedPerShipment;
import io.waymark.fulfillment.optimizer.costs.HandlingPerUnit;
import io.waymark.fulfillment.optimizer.costs.KilometresPerShipment;
import io.waymark.fulfillment.optimizer.costs.ParcelsThenKilometres;
import io.waymark.fulfillment.optimizer.costs.ShippingByDistance;
import java.util.ArrayList;
import java.util.List;

/** What a strategy means to the optimizer. */
final class Objectives {

  private Objectives() {}

  static List<CostTerm> terms(Strategy strategy) {
    Strategy.Costs costs = strategy.costs();
    return switch (strategy.objective()) {
      case CLOSEST -> List.of(new KilometresPerShipment());
      case FEWEST_PARCELS -> List.of(new ParcelsThenKilometres());
      case CHEAPEST ->
          List.of(
              new FixedPerShipment(costs.perShipment()),
              new ShippingByDistance(costs.perKm(), costs.perUnitKm()),
              new HandlingPerUnit(
                  costs.perUnit().entrySet().stream()
                      .collect(toMap(cost -> cost.getKey().name(), cost -> cost.getValue()))));
    };
  }

  static List<Constraint> constraints(Strategy strategy, PlanRequest.Split split) {
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(new InactiveSource());
    constraints.add(new ExcludedSource());
    if (strategy.maxDistanceKm() != null) {
      constraints.add(new MaximumDistance(strategy.maxDistanceKm()));
    }
    constraints.add(new NoStock());
    if (split == PlanRequest.Split.NONE) {
      constraints.add(new WholeOrder());
    } else if (split != PlanRequest.Split.BY_QUANTITY) {
      constraints.add(new NoWholeLine());
    }
    return constraints;
  }
}
