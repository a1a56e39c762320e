package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.PlanRequest.Split;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.constraints.MaximumDistance;
import io.waymark.fulfillment.constraints.MaximumSources;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.fulfillment.costs.FixedPerShipment;
import io.waymark.fulfillment.costs.Handling;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A small order, tight in stock, with ties, shared SKUs and figures that come and go. */
record RandomOrder(
    List<Line> lines,
    List<CandidateSource> sources,
    Set<LocationId> excluded,
    Split split,
    Figures figures) {

  /** What a strategy is made of: costs, in its unit, and two limits. */
  record Figures(
      double shipment, double km, double unitKm, double store, double maxKm, Integer maxSources) {

    Strategy strategy() {
      return Sourcings.strategy(
          List.of(
              new FixedPerShipment(shipment),
              new Distance(km, unitKm, false),
              new Handling(Map.of(Source.Kind.STORE, store))),
          List.of(
              new Setting(false, 0, new MaximumDistance(maxKm, null)),
              new Setting(false, 0, new MaximumSources(maxSources, null))),
          SoftConstraints.TWO_PASSES);
    }
  }

  SourcedOrder plan() {
    Sourcings order = new Sourcings();
    order.split = split;
    order.excluded = excluded;
    return order.plan(figures.strategy(), sources, lines.toArray(Line[]::new));
  }

  static RandomOrder next(Random random, Split split, int most, int mostSources, int mostUnits) {
    int skus = 1 + random.nextInt(most);
    List<Line> lines = new ArrayList<>();
    for (int line = 1 + random.nextInt(most); line > 0; line--) {
      lines.add(0, new Line(line, sku(random.nextInt(skus)), 1 + random.nextInt(mostUnits)));
    }
    List<CandidateSource> sources = new ArrayList<>();
    Set<LocationId> excluded = new HashSet<>();
    for (int number = random.nextInt(mostSources + 1); number > 0; number--) {
      CandidateSource at = source(random, number, skus, mostUnits);
      sources.add(at);
      if (random.nextInt(8) == 0) {
        excluded.add(at.location());
      }
    }
    return new RandomOrder(lines, sources, excluded, split, figures(random, mostSources));
  }

  private static Figures figures(Random random, int mostSources) {
    return new Figures(
        random.nextInt(3) * random.nextInt(4),
        random.nextInt(3) * 0.01,
        random.nextInt(3) * 0.001,
        random.nextInt(4),
        random.nextBoolean() ? 1_000 : 5_000,
        random.nextBoolean() ? 1 + random.nextInt(mostSources) : null);
  }

  private static CandidateSource source(Random random, int number, int skus, int mostUnits) {
    Map<Sku, Integer> stock = new HashMap<>();
    for (int sku = 0; sku < skus; sku++) {
      stock.put(sku(sku), random.nextInt(3) == 0 ? 0 : random.nextInt(2 * mostUnits));
    }
    String kind = random.nextBoolean() ? "STORE-" : "DEPOT-";
    return Sourcings.source(kind + number, random.nextInt(20) * 100, stock);
  }

  private static Sku sku(int number) {
    return new Sku("SKU-" + number);
  }
}
