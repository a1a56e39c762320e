package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Item;
import io.waymark.fulfillment.LineExplanation;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.PlanRequest.Split;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.SourceList;
import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.constraints.Constraint;
import io.waymark.fulfillment.costs.CostTerm;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Small orders, sources and strategies to be put together in a line or two. */
final class Sourcings {

  static final Sku TENT = new Sku("TENT");
  static final Sku STOVE = new Sku("STOVE");
  static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

  final Map<Sku, Item> items = new HashMap<>();
  final Map<String, CarrierService> services = new HashMap<>();
  final Map<String, SourceList> lists = new HashMap<>();
  ScarcityPrices prices = ScarcityPrices.NONE;
  PlanRequest.Terms terms = PlanRequest.Terms.none();
  Split split = Split.BY_LINE;
  Set<LocationId> excluded = Set.of();

  SourcedOrder plan(Strategy strategy, List<CandidateSource> sources, Line... lines) {
    return plan(List.of(strategy), sources, lines);
  }

  SourcedOrder plan(List<Strategy> chain, List<CandidateSource> sources, Line... lines) {
    OrderFacts order =
        new OrderFacts(
            List.of(lines), terms, split, excluded, MONDAY, items, services, lists, prices);
    return OrderSourcing.plan(chain, order, sources);
  }

  static Line line(int number, Sku sku, int quantity) {
    return new Line(number, sku, quantity);
  }

  static CandidateSource source(String location, double km, Map<Sku, Integer> stock) {
    return source(location, km, SourceOperation.unlimited(), stock);
  }

  static CandidateSource source(
      String location, double km, SourceOperation operation, Map<Sku, Integer> stock) {
    return new CandidateSource(
        new Source(
            new LocationId(location),
            location,
            location.startsWith("STORE") ? Source.Kind.STORE : Source.Kind.WAREHOUSE,
            null,
            new GeoPoint(0, 0),
            "p",
            true,
            operation),
        km,
        1.2 * km,
        stock,
        true,
        0,
        0);
  }

  static CandidateSource on(CandidateSource at, int ordersToday, int linesToday) {
    return new CandidateSource(
        at.source(), at.km(), at.roadKm(), at.stock(), at.inZone(), ordersToday, linesToday);
  }

  static CandidateSource outOfZone(CandidateSource at) {
    return new CandidateSource(
        at.source(), at.km(), at.roadKm(), at.stock(), false, at.ordersToday(), at.linesToday());
  }

  static SourceOperation limited(Integer ordersPerDay, Integer linesPerDay) {
    return new SourceOperation(
        null, null, null, null, 0, ordersPerDay, linesPerDay, 0, null, null, 1);
  }

  static Strategy weighted(CostTerm... terms) {
    return strategy(List.of(terms), List.of(), SoftConstraints.TWO_PASSES);
  }

  /** The least kilometres, within constraints. */
  static Strategy within(Constraint... hard) {
    return closest(Stream.of(hard).map(rule -> new Setting(false, 0, rule)).toList());
  }

  static Strategy closest(List<Setting> constraints) {
    return strategy(
        List.of(new io.waymark.fulfillment.costs.Distance(1, 0, false)),
        constraints,
        SoftConstraints.TWO_PASSES);
  }

  static Strategy strategy(List<CostTerm> terms, List<Setting> rules, SoftConstraints soft) {
    List<WeightedTerm> weighted = new ArrayList<>();
    terms.forEach(term -> weighted.add(new WeightedTerm(null, term)));
    return new Strategy(
        "s",
        "s",
        Strategy.Objective.WEIGHTED,
        Strategy.Costs.examples(),
        null,
        null,
        false,
        true,
        new StrategyRules(weighted, rules, soft, null, null, null));
  }

  static List<String> chosen(SourcedOrder sourced) {
    return sourced.loads().stream().map(load -> load.at().location().value()).toList();
  }

  static LineExplanation.Option option(SourcedOrder plan, int line, String source) {
    return plan.lines().get(line - 1).options().stream()
        .filter(option -> option.source().value().equals(source))
        .findFirst()
        .orElseThrow();
  }

  static Map<Sku, Integer> both() {
    return Map.of(TENT, 9, STOVE, 9);
  }

  static CarrierService air() {
    return new CarrierService(
        "air",
        "ups",
        "Air",
        Set.of(),
        List.of(new CarrierService.Band("1", 550.0, 1)),
        null,
        null,
        null);
  }
}
