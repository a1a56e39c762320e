package io.waymark.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is on hand at one place and not set aside, for those who were promised units without it. */
final class FreeStock {

  private final TreeMap<PositionKey, Integer> free = new TreeMap<>();

  FreeStock(List<StockPosition> stock) {
    stock.forEach(each -> free.put(PositionKey.of(each), each.free()));
  }

  /** Units by position, of exactly the variant or, if it is none, of any. */
  Map<PositionKey, Integer> take(Variant variant, int most) {
    Map<PositionKey, Integer> taken = new LinkedHashMap<>();
    int open = most;
    for (Map.Entry<PositionKey, Integer> each : free.entrySet()) {
      boolean fits = variant.isNone() || variant.equals(each.getKey().variant());
      int units = fits ? Math.min(open, each.getValue()) : 0;
      if (units > 0) {
        taken.put(each.getKey(), units);
        each.setValue(each.getValue() - units);
        open -= units;
      }
    }
    return taken;
  }
}
