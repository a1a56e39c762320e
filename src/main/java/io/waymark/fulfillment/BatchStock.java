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

  private static final int SKUS_AT_A_TIME = 500;

  private final Map<Sku, Map<LocationId, Integer>> left = new HashMap<>();

  BatchStock(Inventory inventory, List<Sku> skus) {
    for (int from = 0; from < skus.size(); from += SKUS_AT_A_TIME) {
      List<Sku> some = skus.subList(from, Math.min(skus.size(), from + SKUS_AT_A_TIME));
      for (StockPosition position : inventory.positions(some)) {
        left.computeIfAbsent(position.sku(), sku -> new HashMap<>())
            .put(position.location(), Math.max(0, position.available()));
      }
    }
  }

  /** The positions that are left, as an order that is planned by itself would see them. */
  List<StockPosition> positions(Collection<Sku> skus) {
    List<StockPosition> positions = new ArrayList<>();
    for (Sku sku : skus) {
      left.getOrDefault(sku, Map.of())
          .forEach((at, units) -> positions.add(new StockPosition(sku, at, units, 0)));
    }
    return positions;
  }

  void take(Sku sku, LocationId location, int units) {
    left.get(sku).merge(location, -units, Integer::sum);
  }
}
