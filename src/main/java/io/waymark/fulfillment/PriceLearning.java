package io.waymark.fulfillment;

import io.waymark.fulfillment.optimizer.batch.ForecastPricing;
import io.waymark.fulfillment.optimizer.prices.ArrivalRates;
import io.waymark.fulfillment.optimizer.prices.PriceList;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.fulfillment.sourcing.Objectives;
import io.waymark.inventory.Inventory;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Learns what scarce stock is worth: kinds of orders (region, lines, strategy) and how often they
 * come from the last orders, and the stock as it is now, give the dual prices of the orders
 * expected within the horizon. It does so again and again, each time from the prices before.
 * Without a strategy that goes by prices it does nothing, and orders whose stock is plentiful cost
 * it next to nothing.
 */
@Component
class PriceLearning {

  private static final Logger LOG = LoggerFactory.getLogger(PriceLearning.class);
  private static final int ORDERS = 2_000;
  private static final int ITERATIONS = 150;
  private static final int POSTAL_REGION = 3;

  private record Kind(
      String region, Set<PlanRequest.Line> lines, String strategy, PlanRequest.Split split) {

    static Kind of(PlanRequest request) {
      return new Kind(
          region(request), new HashSet<>(request.lines()), request.strategy(), request.split());
    }

    private static String region(PlanRequest request) {
      String code = request.postalCode();
      GeoPoint point = request.destination();
      if (code != null) {
        return request.country() + code.substring(0, Math.min(POSTAL_REGION, code.length()));
      }
      return point == null
          ? request.country()
          : Math.round(point.latitude()) + ":" + Math.round(point.longitude());
    }
  }

  private final Planner planner;
  private final Inventory inventory;
  private final RecentOrders recent;
  private final CurrentPrices prices;
  private final PriceSettings settings;

  PriceLearning(
      Planner planner,
      Inventory inventory,
      RecentOrders recent,
      CurrentPrices prices,
      PriceSettings settings) {
    this.planner = planner;
    this.inventory = inventory;
    this.recent = recent;
    this.prices = prices;
    this.settings = settings;
  }

  @Scheduled(
      fixedDelayString = "${waymark.fulfillment.prices.every:1m}",
      initialDelayString = "${waymark.fulfillment.prices.every:1m}")
  void learnAgain() {
    try {
      learn();
    } catch (RuntimeException e) {
      LOG.warn("Prices of scarce stock could not be learned; the last ones stay", e);
    }
  }

  /** Learns once. */
  void learn() {
    Situation live = planner.live();
    boolean wanted =
        live.network().strategies().stream()
            .filter(Strategy::active)
            .anyMatch(Objectives::countScarceStock);
    prices.replace(wanted ? learned(live) : PriceList.of(Map.of()));
  }

  private PriceList learned(Situation live) {
    List<RecentOrders.Recent> orders = recent.last(ORDERS);
    Map<Kind, PlanRequest> examples = new HashMap<>();
    Map<Kind, Double> expected = expected(orders, examples);
    BatchStock stock = new BatchStock(inventory, List.copyOf(examples.values()));
    List<PlanRequest> kinds = competing(expected, examples, stock);
    if (kinds.isEmpty()) {
      return PriceList.of(Map.of());
    }
    Situation situation = new Situation(live.network(), stock::positions, live.uses());
    BatchOrders numbers = new BatchOrders(planner, situation, kinds, ScarcityPrices.NONE);
    return numbers.prices(
        ForecastPricing.price(
                numbers.problem(
                    numbers.unassignedUnitCost(),
                    kind -> expected.getOrDefault(Kind.of(kind), 0.0)),
                numbers.table(prices),
                ITERATIONS)
            .prices());
  }

  /** Those that want something of which there is too little: all others change no price. */
  private static List<PlanRequest> competing(
      Map<Kind, Double> expected, Map<Kind, PlanRequest> examples, BatchStock stock) {
    Map<Sku, Double> wanted = new HashMap<>();
    expected.forEach(
        (kind, times) ->
            kind.lines()
                .forEach(line -> wanted.merge(line.sku(), times * line.quantity(), Double::sum)));
    Set<Sku> scarce = new HashSet<>(wanted.keySet());
    scarce.removeIf(sku -> stock.covers(sku, wanted.get(sku)));
    return examples.entrySet().stream()
        .filter(kind -> kind.getKey().lines().stream().anyMatch(l -> scarce.contains(l.sku())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map<Kind, Double> expected(
      List<RecentOrders.Recent> orders, Map<Kind, PlanRequest> examples) {
    Instant now = Instant.now();
    Instant first = orders.isEmpty() ? now : orders.get(0).at();
    ArrivalRates<Kind> rates = new ArrivalRates<>(days(settings.memory()), 0);
    for (RecentOrders.Recent order : orders) {
      Kind kind = Kind.of(order.request());
      examples.put(kind, order.request());
      rates.arrived(kind, days(Duration.between(first, order.at())));
    }
    // Else the first minutes of business would be taken for a rate.
    double seen = Math.max(days(Duration.between(first, now)), days(settings.shortest()));
    return rates.expected(seen, days(settings.horizon()));
  }

  private static double days(Duration duration) {
    return duration.toMillis() / (double) Duration.ofDays(1).toMillis();
  }
}
