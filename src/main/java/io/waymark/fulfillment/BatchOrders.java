package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.optimizer.batch.BatchOrder;
import io.waymark.fulfillment.optimizer.batch.BatchProblem;
import io.waymark.fulfillment.optimizer.prices.PriceList;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderCosts;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Orders in numbers: sources and SKUs numbered, costs by the orders' own strategies. Orders that
 * cannot be put like that (more lines than a batch looks at, one SKU in two lines, no destination)
 * are left to be planned by themselves.
 */
final class BatchOrders {

  private final Planner planner;
  private final Situation situation;
  private final ScarcityPrices prices;
  private final List<LocationId> sources;
  private final Map<LocationId, Integer> numbers = new HashMap<>();
  private final Map<Sku, Integer> skus = new HashMap<>();
  private final List<int[]> stock = new ArrayList<>();
  private final List<PlanRequest> together = new ArrayList<>();
  private final List<PlanRequest> alone = new ArrayList<>();
  private final List<Priced> priced = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Priced(
      int[] skus, int[] quantities, OrderCosts costs, double[] shipment, double[][] line) {}

  /**
   * Puts orders into numbers.
   *
   * @param prices what taking stock costs others than these orders
   */
  BatchOrders(
      Planner planner, Situation situation, List<PlanRequest> orders, ScarcityPrices prices) {
    this.planner = planner;
    this.prices = prices;
    this.situation = situation;
    sources = situation.network().sources().stream().map(Source::location).toList();
    for (int source = 0; source < sources.size(); source++) {
      numbers.put(sources.get(source), source);
    }
    orders.forEach(this::add);
  }

  private void add(PlanRequest order) {
    Optional<Located> destination = planner.destination(order);
    if (destination.isEmpty() || order.lines().size() > BatchOrder.MAX_LINES) {
      alone.add(order);
      return;
    }
    Network network = situation.network();
    Instant at = order.terms().at() == null ? Instant.now() : order.terms().at();
    List<String> unsaid = new ArrayList<>();
    List<Strategy> chain = StrategyChain.of(network, order.strategy(), at, unsaid);
    List<CandidateSource> candidates =
        planner.candidates(order, situation, destination.get().point(), at, chain, unsaid);
    OrderCosts costs = new OrderCosts(chain.get(0), facts(order, at), candidates);
    if (costs.hasDistinctSkus()) {
      together.add(order);
      priced.add(priced(order, costs, candidates));
    } else {
      alone.add(order);
    }
  }

  private OrderFacts facts(PlanRequest order, Instant at) {
    OrderFacts facts = planner.facts(order, situation.network(), at);
    return new OrderFacts(
        facts.lines(),
        facts.terms(),
        facts.split(),
        facts.excluded(),
        facts.at(),
        facts.items(),
        facts.services(),
        facts.lists(),
        prices);
  }

  private Priced priced(PlanRequest order, OrderCosts costs, List<CandidateSource> candidates) {
    int lines = order.lines().size();
    double[] shipment = new double[sources.size()];
    Arrays.fill(shipment, Double.POSITIVE_INFINITY);
    double[][] line = new double[lines][];
    Arrays.setAll(line, l -> shipment.clone());
    int[] sku = new int[lines];
    for (int l = 0; l < lines; l++) {
      sku[l] =
          skus.computeIfAbsent(
              order.lines().get(l).sku(),
              each -> {
                stock.add(new int[sources.size()]);
                return stock.size() - 1;
              });
    }
    for (int c = 0; c < candidates.size(); c++) {
      int source = numbers.get(candidates.get(c).location());
      shipment[source] = costs.shipment(c);
      for (int l = 0; l < lines; l++) {
        line[l][source] = costs.line(c, l);
        int[] ofSku = stock.get(sku[l]);
        ofSku[source] = Math.max(ofSku[source], costs.stock(c, l));
      }
    }
    int[] quantities = order.lines().stream().mapToInt(PlanRequest.Line::quantity).toArray();
    return new Priced(sku, quantities, costs, shipment, line);
  }

  /** Orders that are planned together, in the order of the problem's. */
  List<PlanRequest> together() {
    return together;
  }

  /** Orders that are planned by themselves, from what is left. */
  List<PlanRequest> alone() {
    return alone;
  }

  LocationId source(int number) {
    return sources.get(number);
  }

  /** A figure for every SKU and source, as the problem numbers them. */
  double[][] table(ScarcityPrices figures) {
    double[][] table = new double[stock.size()][sources.size()];
    skus.forEach(
        (sku, number) ->
            Arrays.setAll(table[number], source -> figures.price(sources.get(source), sku)));
    return table;
  }

  /** The inverse of {@link #table}. */
  PriceList prices(double[][] table) {
    Map<Sku, Map<LocationId, Double>> found = new HashMap<>();
    skus.forEach(
        (sku, number) -> {
          Map<LocationId, Double> ofSku = new HashMap<>();
          for (int source = 0; source < sources.size(); source++) {
            ofSku.put(sources.get(source), table[number][source]);
          }
          found.put(sku, ofSku);
        });
    return PriceList.of(found);
  }

  /** More than any line costs with a shipment of its own, so that units come first. */
  double unassignedUnitCost() {
    double most = 0;
    for (Priced order : priced) {
      for (int source = 0; source < sources.size(); source++) {
        if (order.shipment()[source] < Double.POSITIVE_INFINITY) {
          for (double[] line : order.line()) {
            double cost = line[source] < Double.POSITIVE_INFINITY ? line[source] : 0;
            most = Math.max(most, order.shipment()[source] + cost);
          }
        }
      }
    }
    return 2 * most + 1;
  }

  /**
   * The problem of these orders.
   *
   * @param times how many there are of each of {@link #together()}
   */
  BatchProblem problem(double unassignedUnitCost, ToDoubleFunction<PlanRequest> times) {
    List<BatchOrder> orders = new ArrayList<>();
    for (int o = 0; o < priced.size(); o++) {
      Priced order = priced.get(o);
      double[] unassigned = new double[order.quantities().length];
      Arrays.setAll(unassigned, l -> unassignedUnitCost * order.quantities()[l]);
      orders.add(
          new BatchOrder(
              order.skus(),
              order.quantities(),
              times.applyAsDouble(together.get(o)),
              Math.max(1, order.costs().limits().maxSources()),
              order.costs().limits().complete(),
              order.shipment(),
              order.line(),
              unassigned,
              0));
    }
    return new BatchProblem(sources.size(), stock.size(), stock.toArray(int[][]::new), orders);
  }
}
