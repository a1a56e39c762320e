package io.waymark.fulfillment;

import io.waymark.inventory.StockPosition;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans orders one after the other from stock that only falls, and counts what comes of it. */
final class Simulation {

  private record Place(Sku sku, LocationId location) {}

  private final Planner planner;
  private final Network network;
  private final WhatIf.Scenario scenario;
  private final StockByAsker stock;
  private final Map<Sku, List<Place>> places = new HashMap<>();
  private final Map<Place, Integer> first = new HashMap<>();

  /**
   * The circumstances of a scenario.
   *
   * @param stock the stock as it is
   */
  Simulation(Planner planner, Network live, WhatIf.Scenario scenario, StockByAsker stock) {
    this.planner = planner;
    this.stock = stock;
    this.scenario = scenario;
    this.network = network(live, scenario);
    double factor = scenario.stockFactor() == null ? 1 : scenario.stockFactor();
    stock
        .units()
        .forEach(
            (sku, units) ->
                units.forEach(
                    (at, there) ->
                        put(
                            new Place(sku, at),
                            (int) Math.min(Integer.MAX_VALUE, Math.floor(there * factor)))));
    for (WhatIf.Level level : scenario.stock()) {
      put(new Place(level.sku(), level.location()), level.available());
    }
  }

  String name() {
    return scenario.name();
  }

  /** The figures of orders in this order. */
  Map<String, Double> run(List<PlanRequest> orders) {
    Map<Place, Integer> left = new HashMap<>(first);
    Situation situation =
        new Situation(
            network, (skus, asker) -> positions(skus, left, asker), CapacityUses.Uses.NONE);
    OwnMeasure own = new OwnMeasure(planner, situation);
    Tally tally = new Tally();
    for (PlanRequest order : orders) {
      PlanRequest asked = asked(order);
      FulfillmentPlan plan = planner.plan(asked, situation);
      // Before its stock is taken, because costs may go by what there is.
      double cost =
          scenario.strategy() == null ? plan.cost() : own.cost(order, asked.strategy(), plan);
      for (FulfillmentPlan.Shipment shipment : plan.shipments()) {
        for (PlanRequest.Line line : shipment.lines()) {
          left.merge(new Place(line.sku(), shipment.source()), -line.quantity(), Integer::sum);
        }
      }
      tally.add(asked, plan, cost);
    }
    return tally.figures();
  }

  private List<StockPosition> positions(
      Collection<Sku> skus, Map<Place, Integer> left, Map<String, String> asker) {
    List<StockPosition> positions = new ArrayList<>();
    for (Sku sku : skus) {
      for (Place place : places.getOrDefault(sku, List.of())) {
        positions.add(stock.position(sku, place.location(), left.get(place), asker));
      }
    }
    return positions;
  }

  private void put(Place place, int available) {
    if (first.put(place, available) == null) {
      places.computeIfAbsent(place.sku(), sku -> new ArrayList<>()).add(place);
    }
  }

  private PlanRequest asked(PlanRequest order) {
    return new PlanRequest(
        order.orderId(),
        order.country(),
        order.postalCode(),
        order.destination(),
        order.lines(),
        scenario.strategy() == null ? order.strategy() : scenario.strategy(),
        scenario.split() == null ? order.split() : scenario.split(),
        order.excludedSources(),
        order.terms());
  }

  private static Network network(Network live, WhatIf.Scenario scenario) {
    if (scenario.closed().isEmpty() && scenario.sources().isEmpty()) {
      return live;
    }
    Map<LocationId, Source> sources = new LinkedHashMap<>();
    live.sources().forEach(source -> sources.put(source.location(), source));
    scenario.sources().forEach(source -> sources.put(source.location(), source));
    scenario.closed().forEach(sources::remove);
    return live.withSources(
        sources.values().stream()
            .sorted(java.util.Comparator.comparing(source -> source.location().value()))
            .toList());
  }

  /** What orders added up to. */
  private static final class Tally {

    private double cost;
    private double km;
    private int shipments;
    private int split;
    private int late;
    private int shortOrders;
    private int shortUnits;
    private final Set<LocationId> used = new HashSet<>();

    void add(PlanRequest order, FulfillmentPlan plan, double planCost) {
      cost += planCost;
      km += plan.distanceKm();
      shipments += plan.shipments().size();
      split += plan.shipments().size() > 1 ? 1 : 0;
      plan.shipments().forEach(shipment -> used.add(shipment.source()));
      shortOrders += plan.unassigned().isEmpty() ? 0 : 1;
      shortUnits += plan.unassigned().stream().mapToInt(FulfillmentPlan.Unassigned::quantity).sum();
      boolean isLate =
          order.terms().promisedBy() != null
              && plan.shipments().stream()
                  .anyMatch(
                      s ->
                          s.arrivesOn() == null
                              || s.arrivesOn().isAfter(order.terms().promisedBy()));
      late += isLate ? 1 : 0;
    }

    Map<String, Double> figures() {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("cost", cost);
      figures.put("distanceKm", km);
      figures.put("shipments", (double) shipments);
      figures.put("splitOrders", (double) split);
      figures.put("sourcesUsed", (double) used.size());
      figures.put("lateOrders", (double) late);
      figures.put("unfulfilledOrders", (double) shortOrders);
      figures.put("unfulfilledUnits", (double) shortUnits);
      return figures;
    }
  }
}
