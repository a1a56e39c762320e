package io.waymark.fulfillment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.Load;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.fulfillment.sourcing.OrderSourcing;
import io.waymark.fulfillment.sourcing.SourcedOrder;
import io.waymark.inventory.AvailableToPromise;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

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
  private final Supplier<ExpectedStock> expected;

  EarliestDates(
      Planner planner,
      PlanRequest cart,
      Situation situation,
      Located destination,
      AvailableToPromise supply) {
    this.planner = planner;
    this.cart = cart;
    this.network = situation.network();
    this.at = cart.terms().at() == null ? Instant.now() : cart.terms().at();
    List<String> notes = new ArrayList<>();
    this.chain = StrategyChain.of(network, cart.strategy(), at, notes);
    this.candidates = planner.candidates(cart, situation, destination.point(), at, chain, notes);
    this.expected = SingletonSupplier.of(() -> new ExpectedStock(supply, candidates, cart, at));
  }

  /** The best promise of a method; the services that fulfil it compete by date, then by cost. */
  Promise of(String method) {
    if (network.sources().isEmpty()) {
      return Promise.none(method, PlanWriter.NO_SOURCES);
    }
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
    return later(service, facts);
  }

  // The same by the days on which more stock can be promised.
  private Optional<Found> later(CarrierService service, OrderFacts facts) {
    ExpectedStock stock = expected.get();
    for (LocalDate date : stock.arrivals(service)) {
      SourcedOrder plan = OrderSourcing.plan(chain, facts, stock.arriving(service, date));
      if (plan.shortages().isEmpty()) {
        return Optional.of(new Found(service, date, plan));
      }
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
                terms.orderValue(),
                service.id(),
                terms.promisedBy(),
                at,
                terms.rejections(),
                terms.channel(),
                terms.attributes())),
        network,
        at);
  }

  private Promise promise(String method, Found found) {
    List<Promise.Part> parts =
        found.plan().loads().stream().map(load -> part(load, found)).toList();
    double cost = Math.round(found.plan().cost() * 1e6) / 1e6;
    return new Promise(method, found.service().id(), found.on(), cost, parts, null);
  }

  private Promise.Part part(Load load, Found found) {
    LocalDate waitsFor = has(load) ? null : expected.get().readyOn(load);
    Instant from = waitsFor == null ? at : expected.get().moment(load.at(), waitsFor);
    return new Promise.Part(
        load.at().location(),
        load.lines(),
        load.at().departure(from, found.service().carrier()).map(Departure::leaves).orElse(null),
        load.at().arrival(from, found.service()).orElse(found.on()),
        waitsFor);
  }

  private boolean has(Load load) {
    Map<Sku, Integer> stock =
        candidates.stream()
            .filter(at -> at.location().equals(load.at().location()))
            .findFirst()
            .map(CandidateSource::stock)
            .orElse(Map.of());
    return load.lines().stream()
        .collect(groupingBy(PlanRequest.Line::sku, summingInt(PlanRequest.Line::quantity)))
        .entrySet()
        .stream()
        .allMatch(wanted -> stock.getOrDefault(wanted.getKey(), 0) >= wanted.getValue());
  }
}
