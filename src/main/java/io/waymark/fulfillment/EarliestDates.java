package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.fulfillment.sourcing.OrderSourcing;
import io.waymark.fulfillment.sourcing.SourcedOrder;
import io.waymark.kernel.LocationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the earliest date on which all of a cart can arrive by a carrier service: of the dates on
 * which some source's shipment would arrive, the first by which those sources together have it all;
 * among their plans, the best under the strategy.
 */
final class EarliestDates {

  /**
   * What was found.
   *
   * @param service the carrier service
   * @param on the date
   * @param plan the plan
   */
  record Found(CarrierService service, LocalDate on, SourcedOrder plan) {}

  private final Planner planner;
  private final PlanRequest cart;
  private final Network network;
  private final Instant at;
  private final List<Strategy> chain;
  private final List<CandidateSource> candidates;

  EarliestDates(Planner planner, PlanRequest cart, Situation situation, Located destination) {
    this.planner = planner;
    this.cart = cart;
    this.network = situation.network();
    this.at = cart.terms().at() == null ? Instant.now() : cart.terms().at();
    List<String> notes = new ArrayList<>();
    this.chain = StrategyChain.of(network, cart.strategy(), at, notes);
    this.candidates = planner.candidates(cart, situation, destination.point(), at, chain, notes);
  }

  /** The best promise of a method; the services that fulfil it compete by date, then by cost. */
  Promise of(String method) {
    List<CarrierService> services =
        network.carrierServices().stream().filter(s -> s.methods().contains(method)).toList();
    if (services.isEmpty()) {
      return Promise.none(method, "No carrier service fulfils the method " + method);
    }
    List<String> reasons = new ArrayList<>();
    return services.stream()
        .flatMap(service -> earliest(service, reasons).stream())
        .min(
            Comparator.comparing(Found::on)
                .thenComparing(found -> found.plan().cost())
                .thenComparing(found -> found.service().id()))
        .map(found -> promise(method, found))
        .orElseGet(() -> Promise.none(method, reasons.get(0)));
  }

  private Optional<Found> earliest(CarrierService service, List<String> reasons) {
    Map<LocationId, LocalDate> arrivals = new HashMap<>();
    for (CandidateSource candidate : candidates) {
      candidate.arrival(at, service).ifPresent(date -> arrivals.put(candidate.location(), date));
    }
    if (arrivals.isEmpty()) {
      reasons.add("Carrier service %s takes it from no source".formatted(service.id()));
    }
    OrderFacts facts = facts(service);
    for (LocalDate date : arrivals.values().stream().distinct().sorted().toList()) {
      List<CandidateSource> inTime =
          candidates.stream()
              .filter(candidate -> isBy(date, arrivals.get(candidate.location())))
              .toList();
      SourcedOrder plan = OrderSourcing.plan(chain, facts, inTime);
      if (plan.shortages().isEmpty()) {
        return Optional.of(new Found(service, last(plan, arrivals, date), plan));
      }
      reasons.add(0, plan.shortages().get(0).reason());
    }
    return Optional.empty();
  }

  private static boolean isBy(LocalDate date, LocalDate arrival) {
    return arrival != null && !arrival.isAfter(date);
  }

  private static LocalDate last(
      SourcedOrder plan, Map<LocationId, LocalDate> arrivals, LocalDate date) {
    return plan.loads().stream()
        .map(load -> arrivals.getOrDefault(load.at().location(), date))
        .max(Comparator.naturalOrder())
        .orElse(date);
  }

  private OrderFacts facts(CarrierService service) {
    PlanRequest.Terms terms = cart.terms();
    return planner.facts(
        new PlanRequest(
            cart.orderId(),
            cart.country(),
            cart.postalCode(),
            cart.destination(),
            cart.lines(),
            cart.strategy(),
            cart.split(),
            cart.excludedSources(),
            new PlanRequest.Terms(
                terms.orderValue(), service.id(), terms.promisedBy(), at, terms.rejections())),
        network,
        at);
  }

  private Promise promise(String method, Found found) {
    List<Promise.Part> parts =
        found.plan().loads().stream()
            .map(
                load ->
                    new Promise.Part(
                        load.at().location(),
                        load.lines(),
                        load.at()
                            .departure(at, found.service().carrier())
                            .map(Departure::leaves)
                            .orElse(null),
                        load.at().arrival(at, found.service()).orElse(found.on())))
            .toList();
    double cost = Math.round(found.plan().cost() * 1e6) / 1e6;
    return new Promise(method, found.service().id(), found.on(), cost, parts, null);
  }
}
