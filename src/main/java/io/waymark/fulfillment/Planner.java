package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Destinations;
import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Optimizer;
import io.waymark.fulfillment.optimizer.Problem;
import io.waymark.fulfillment.optimizer.Site;
import io.waymark.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gathers what a plan needs, lets the optimizer decide, and writes down why. One query: stock. */
@Service
class Planner {

  private static final Strategy CLOSEST =
      new Strategy(
          "closest",
          "Closest",
          Strategy.Objective.CLOSEST,
          Strategy.Costs.examples(),
          null,
          null,
          true,
          true);

  private final StoredNetwork network;
  private final Destinations destinations;
  private final Inventory inventory;

  Planner(StoredNetwork network, Destinations destinations, Inventory inventory) {
    this.network = network;
    this.destinations = destinations;
    this.inventory = inventory;
  }

  FulfillmentPlan plan(PlanRequest request) {
    RequestRules.check(request);
    Network now = network.now();
    List<String> notes = new ArrayList<>();
    Strategy strategy = strategy(now, request.strategy(), notes);
    PlanWriter writer = new PlanWriter(request, strategy, notes);
    Optional<Located> destination =
        destinations.find(request.country(), request.postalCode(), request.destination());
    if (now.sources().isEmpty()) {
      return writer.nothing("There are no sources to ship from");
    }
    if (destination.isEmpty()) {
      return writer.nothing(
          "The destination cannot be placed: country %s, postal code %s"
              .formatted(request.country(), request.postalCode()));
    }
    notes.add(destination.get().note());
    List<Site> sites =
        new Candidates(now, request, strategy, destination.get().point(), notes)
            .sites(
                inventory.positions(
                    request.lines().stream().map(PlanRequest.Line::sku).distinct().toList()));
    return writer.plan(Optimizer.optimize(problem(request, strategy, sites)), now);
  }

  private static Strategy strategy(Network now, String id, List<String> notes) {
    Optional<Strategy> wanted =
        Optional.ofNullable(id).flatMap(now::strategy).filter(Strategy::active);
    if (wanted.isPresent()) {
      return wanted.get();
    }
    Strategy instead = now.defaultStrategy().orElse(CLOSEST);
    notes.add(
        "Strategy %s is not there or not active; %s was used instead".formatted(id, instead.id()));
    return instead;
  }

  private static Problem problem(PlanRequest request, Strategy strategy, List<Site> sites) {
    PlanRequest.Split split = request.split();
    boolean one = split == PlanRequest.Split.NONE;
    int most = strategy.maxSources() == null ? Integer.MAX_VALUE : strategy.maxSources();
    return new Problem(
        request.lines().stream()
            .map(line -> new Demand(line.line(), line.sku(), line.quantity()))
            .toList(),
        sites,
        split != PlanRequest.Split.BY_QUANTITY,
        one || split == PlanRequest.Split.COMPLETE_ORDER,
        one ? 1 : most,
        Objectives.constraints(strategy, split),
        Objectives.terms(strategy));
  }
}
