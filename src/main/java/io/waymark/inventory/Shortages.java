package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides whether stock suffices for all lines together. */
final class Shortages {

  private Shortages() {}

  /**
   * Each position that has less than the lines want of it, in key order.
   *
   * @param stock as {@link SellableStock#byKey()} says it
   */
  static List<Shortage> of(List<ReservationLine> lines, Map<PositionKey, StockPosition> stock) {
    TreeMap<PositionKey, Long> wanted = new TreeMap<>();
    lines.forEach(
        line -> {
          PositionKey key = PositionKey.of(line);
          wanted.merge(key, (long) line.quantity(), Long::sum);
          if (!line.variant().isNone()) {
            // One variant is also part of what everyone at the location can take.
            wanted.merge(key.withoutVariant(), (long) line.quantity(), Long::sum);
          }
        });
    List<Shortage> shortages = new ArrayList<>();
    wanted.forEach(
        (key, units) -> {
          int available = stock.getOrDefault(key, key.empty()).available();
          if (units > available) {
            int shown = (int) Math.min(units, Integer.MAX_VALUE);
            shortages.add(new Shortage(key.sku(), key.location(), shown, available));
          }
        });
    return shortages;
  }
}
