package io.waymark.fulfillment;

import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stock of a batch's SKUs as it was when planning began, less what its orders were given. */
final class BatchStock {

  private final StockByAsker stock;
  private final Map<Sku, Map<LocationId, Integer>> left = new HashMap<>();

  /** The stock that some orders want. */
  BatchStock(Inventory inventory, List<PlanRequest> orders) {
    stock = new StockByAsker(inventory, orders);
    note();
  }

  /** No stock yet. */
  BatchStock(Inventory inventory) {
    stock = new StockByAsker(inventory);
  }

  private void note() {
    stock.units().forEach((sku, units) -> left.computeIfAbsent(sku, s -> new HashMap<>(units)));
  }

  /** Reads what there is of these SKUs, unless it was read for such an asker before. */
  void read(Collection<Sku> skus, Map<String, String> asker) {
    stock.read(skus, asker);
    note();
  }

  /** Whether anything is left of a SKU, for whomever. */
  boolean has(Sku sku) {
    return left.getOrDefault(sku, Map.of()).values().stream().anyMatch(units -> units > 0);
  }

  /** The positions that are left, as an order that is planned by itself would see them. */
  List<StockPosition> positions(Collection<Sku> skus, Map<String, String> asker) {
    List<StockPosition> positions = new ArrayList<>();
    for (Sku sku : skus) {
      left.getOrDefault(sku, Map.of())
          .forEach((at, units) -> positions.add(stock.position(sku, at, units, asker)));
    }
    return positions;
  }

  /** Whether every location that has any of a SKU could serve all that is wanted by itself. */
  boolean covers(Sku sku, double wanted) {
    return left.getOrDefault(sku, Map.of()).values().stream()
        .allMatch(units -> units <= 0 || units >= wanted);
  }

  /** Takes what a plan ships; false if that is nothing. */
  boolean takeAll(FulfillmentPlan plan) {
    for (FulfillmentPlan.Shipment shipment : plan.shipments()) {
      for (PlanRequest.Line line : shipment.lines()) {
        take(line.sku(), shipment.source(), line.quantity());
      }
    }
    return !plan.shipments().isEmpty();
  }

  void take(Sku sku, LocationId location, int units) {
    left.get(sku).merge(location, -units, Integer::sum);
  }
}
