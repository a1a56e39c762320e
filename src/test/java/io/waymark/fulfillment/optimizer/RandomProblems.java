package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import io.waymark.fulfillment.optimizer.constraints.ExcludedSource;
import io.waymark.fulfillment.optimizer.constraints.InactiveSource;
import io.waymark.fulfillment.optimizer.constraints.MaximumDistance;
import io.waymark.fulfillment.optimizer.constraints.NoStock;
import io.waymark.fulfillment.optimizer.costs.CostTerm;
import io.waymark.fulfillment.optimizer.costs.FixedPerShipment;
import io.waymark.fulfillment.optimizer.costs.HandlingPerUnit;
import io.waymark.fulfillment.optimizer.costs.KilometresPerShipment;
import io.waymark.fulfillment.optimizer.costs.ParcelsThenKilometres;
import io.waymark.fulfillment.optimizer.costs.ShippingByDistance;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small random orders, tight in stock, with ties, shared SKUs and every constraint. */
final class RandomProblems {

  private final Random random;
  private final int maxLines;
  private final int maxSites;
  private final int maxQuantity;

  RandomProblems(long seed, int maxLines, int maxSites, int maxQuantity) {
    this.random = new Random(seed);
    this.maxLines = maxLines;
    this.maxSites = maxSites;
    this.maxQuantity = maxQuantity;
  }

  Problem next(boolean wholeLines, boolean complete) {
    int skus = 1 + random.nextInt(maxLines);
    List<Demand> demands = new ArrayList<>();
    for (int line = 1 + random.nextInt(maxLines); line > 0; line--) {
      demands.add(0, new Demand(line, sku(random.nextInt(skus)), 1 + random.nextInt(maxQuantity)));
    }
    List<Site> sites = new ArrayList<>();
    for (int site = random.nextInt(maxSites + 1); site > 0; site--) {
      sites.add(site(site, skus));
    }
    int maxSources = random.nextBoolean() ? 1 + random.nextInt(maxSites) : Integer.MAX_VALUE;
    return new Problem(demands, sites, wholeLines, complete, maxSources, constraints(), terms());
  }

  private Site site(int number, int skus) {
    Map<Sku, Integer> stock = new HashMap<>();
    for (int sku = 0; sku < skus; sku++) {
      stock.put(sku(sku), random.nextInt(3) == 0 ? 0 : random.nextInt(2 * maxQuantity));
    }
    return new Site(
        new LocationId("S" + number),
        random.nextBoolean() ? "STORE" : "WAREHOUSE",
        random.nextInt(20) * 100,
        random.nextInt(8) > 0,
        random.nextInt(8) == 0,
        stock);
  }

  private List<Constraint> constraints() {
    double maximum = random.nextBoolean() ? 1_000 : 5_000;
    return List.of(
        new InactiveSource(), new ExcludedSource(), new NoStock(), new MaximumDistance(maximum));
  }

  private List<CostTerm> terms() {
    return switch (random.nextInt(5)) {
      case 0 -> List.of(new KilometresPerShipment());
      case 1 -> List.of(new ParcelsThenKilometres());
      case 2 -> List.of(new ShippingByDistance(0, 0.01));
      case 3 -> List.of(new FixedPerShipment(random.nextInt(3)), handling());
      default ->
          List.of(
              new FixedPerShipment(random.nextInt(10)),
              new ShippingByDistance(0.01 * random.nextInt(3), 0.001 * random.nextInt(3)),
              handling());
    };
  }

  private HandlingPerUnit handling() {
    return new HandlingPerUnit(Map.of("STORE", (double) random.nextInt(4), "WAREHOUSE", 1.0));
  }

  private static Sku sku(int number) {
    return new Sku("SKU-" + number);
  }
}
