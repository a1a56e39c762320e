package io.waymark.fulfillment;

import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockPosition;
import io.waymark.inventory.Variant;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stock that several orders want, read once, and what of it is kept back from each of them. As
 * stock falls, as much stays kept back as at first: exact for safety stock that was there.
 */
final class StockByAsker {

  private static final int SKUS_AT_A_TIME = 500;

  private final Inventory inventory;
  private final Map<Sku, Map<LocationId, Integer>> units = new HashMap<>();
  private final Map<Map<String, String>, Map<Sku, Map<LocationId, Integer>>> withheld =
      new HashMap<>();

  /** Nothing is read yet. */
  StockByAsker(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Reads the stock of the orders' SKUs, once for all that may take the same. */
  StockByAsker(Inventory inventory, List<PlanRequest> orders) {
    this.inventory = inventory;
    List<Sku> skus = skus(orders);
    orders.stream()
        .map(order -> inventory.deciding(order.terms().asker()))
        .distinct()
        .forEach(asker -> read(skus, asker));
  }

  /** Reads what there was; nothing was kept back from anybody, as nobody knows what was. */
  StockByAsker(Inventory inventory, List<PlanRequest> orders, PastStock past) {
    this.inventory = inventory;
    List<Sku> skus = skus(orders);
    for (int from = 0; from < skus.size(); from += SKUS_AT_A_TIME) {
      past.of(skus.subList(from, Math.min(skus.size(), from + SKUS_AT_A_TIME)))
          .forEach(
              each ->
                  units
                      .computeIfAbsent(each.sku(), sku -> new HashMap<>())
                      .put(each.location(), each.available()));
    }
  }

  private static List<Sku> skus(List<PlanRequest> orders) {
    return orders.stream()
        .flatMap(order -> order.lines().stream())
        .map(PlanRequest.Line::sku)
        .distinct()
        .toList();
  }

  /** Reads of these SKUs what was not read for such an asker before. */
  void read(Collection<Sku> wanted, Map<String, String> attributes) {
    Map<String, String> asker = inventory.deciding(attributes);
    Map<Sku, Map<LocationId, Integer>> kept =
        withheld.computeIfAbsent(asker, each -> new HashMap<>());
    List<Sku> skus = wanted.stream().filter(sku -> !kept.containsKey(sku)).toList();
    skus.forEach(sku -> kept.put(sku, new HashMap<>()));
    for (int from = 0; from < skus.size(); from += SKUS_AT_A_TIME) {
      List<Sku> some = skus.subList(from, Math.min(skus.size(), from + SKUS_AT_A_TIME));
      for (StockPosition each : inventory.positions(some, asker)) {
        units
            .computeIfAbsent(each.sku(), sku -> new HashMap<>())
            .putIfAbsent(each.location(), each.available() + each.withheld());
        if (each.withheld() > 0) {
          kept.get(each.sku()).put(each.location(), each.withheld());
        }
      }
    }
  }

  /** Units that nobody has, by SKU and location. */
  Map<Sku, Map<LocationId, Integer>> units() {
    return units;
  }

  /**
   * A position as an asker sees it.
   *
   * @param left units that nobody has by now
   * @param attributes of an order that the stock was read for
   */
  StockPosition position(Sku sku, LocationId at, int left, Map<String, String> attributes) {
    int there = Math.max(0, left);
    int kept =
        withheld
            .getOrDefault(inventory.deciding(attributes), Map.of())
            .getOrDefault(sku, Map.of())
            .getOrDefault(at, 0);
    return new StockPosition(sku, at, Variant.NONE, there, 0, 0, Math.min(there, kept));
  }
}
