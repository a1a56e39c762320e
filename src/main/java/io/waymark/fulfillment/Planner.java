package io.waymark.fulfillment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.waymark.fulfillment.geography.Destinations;
import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.fulfillment.sourcing.OrderSourcing;
import io.waymark.inventory.Inventory;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Gathers what a plan needs, lets the optimizer decide, and writes down why. One query: stock. */
@Service
class Planner {

  private final StoredNetwork network;
  private final Destinations destinations;
  private final Inventory inventory;
  private final CapacityUses capacity;
  private final RoadDistance roads;
  private final ScarcityPrices prices;

  Planner(
      StoredNetwork network,
      Destinations destinations,
      Inventory inventory,
      CapacityUses capacity,
      ObjectProvider<RoadDistance> roads,
      ObjectProvider<ScarcityPrices> prices) {
    this.network = network;
    this.destinations = destinations;
    this.inventory = inventory;
    this.capacity = capacity;
    this.roads = roads.getIfAvailable(() -> CircuityFactor.USUAL);
    this.prices = prices.getIfAvailable(() -> ScarcityPrices.NONE);
  }

  /** What is live now. */
  Situation live() {
    Network now = network.now();
    return new Situation(now, inventory::positions, capacity.now(now));
  }

  FulfillmentPlan plan(PlanRequest request) {
    return plan(request, live());
  }

  FulfillmentPlan plan(PlanRequest request, Situation situation) {
    RequestRules.check(request);
    Network now = situation.network();
    List<String> notes = new ArrayList<>();
    Instant at = request.terms().at() == null ? Instant.now() : request.terms().at();
    List<Strategy> chain = StrategyChain.of(now, request.strategy(), at, notes);
    PlanWriter writer = new PlanWriter(request, chain.get(0), notes);
    if (now.sources().isEmpty()) {
      return writer.nothing(PlanWriter.NO_SOURCES);
    }
    Optional<Located> destination = destination(request);
    if (destination.isEmpty()) {
      return writer.nothing(
          "The destination cannot be placed: country %s, postal code %s"
              .formatted(request.country(), request.postalCode()));
    }
    notes.add(destination.get().note());
    OrderFacts facts = facts(request, now, at);
    List<CandidateSource> candidates =
        candidates(request, situation, destination.get().point(), at, chain, notes);
    return writer.plan(
        OrderSourcing.plan(chain, facts, candidates), facts, destination.get().point());
  }

  Optional<Located> destination(PlanRequest request) {
    return destinations.find(request.country(), request.postalCode(), request.destination());
  }

  /** Every source as a request sees it, by location. */
  List<CandidateSource> candidates(
      PlanRequest request,
      Situation situation,
      GeoPoint destination,
      Instant at,
      List<Strategy> chain,
      List<String> notes) {
    return new Candidates(situation, destination, at, roads, notes)
        .of(skus(request), request.terms().asker(), StrategyChain.farthestKm(chain));
  }

  OrderFacts facts(PlanRequest request, Network network, Instant at) {
    return new OrderFacts(
        request.lines(),
        request.terms(),
        request.split(),
        request.excludedSources() == null ? Set.of() : request.excludedSources(),
        at,
        network.items().of(skus(request)),
        network.carrierServices().stream().collect(toMap(CarrierService::id, Function.identity())),
        network.sourceLists().stream().collect(toMap(SourceList::id, Function.identity())),
        prices);
  }

  private static Set<Sku> skus(PlanRequest request) {
    return request.lines().stream().map(PlanRequest.Line::sku).collect(toSet());
  }
}
