package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Locked positions that can be sold, and which of them a line takes. */
final class SellableStock {

  private final List<StockPosition> positions;

  /** In key order, so that stock without a variant comes first. */
  SellableStock(List<StockPosition> positions) {
    this.positions = positions;
  }

  /**
   * What a line can want: each variant by its key, and by the key without variant all that is at
   * the location together.
   */
  Map<PositionKey, StockPosition> byKey() {
    Map<PositionKey, StockPosition> stock = new HashMap<>();
    for (StockPosition each : positions) {
      PositionKey key = PositionKey.of(each);
      StockPosition together =
          stock.getOrDefault(key.withoutVariant(), key.withoutVariant().empty());
      stock.put(
          key.withoutVariant(),
          new StockPosition(
              each.sku(),
              each.location(),
              Math.addExact(together.onHand(), each.onHand()),
              Math.addExact(together.reserved(), each.reserved())));
      if (!each.variant().isNone()) {
        stock.put(key, each);
      }
    }
    return stock;
  }

  /**
   * The lines, each divided among the positions that it takes from, whose variants it then names;
   * lines that want one variant come first. No line is short.
   */
  List<ReservationLine> divide(List<ReservationLine> lines) {
    Map<PositionKey, Integer> left = new HashMap<>();
    positions.forEach(each -> left.put(PositionKey.of(each), each.available()));
    List<ReservationLine> divided = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparing(line -> line.variant().isNone()))
        .forEach(line -> divide(line, left, divided));
    return WantedLines.addedUp(divided);
  }

  private void divide(
      ReservationLine line, Map<PositionKey, Integer> left, List<ReservationLine> divided) {
    int open = line.quantity();
    for (StockPosition each : positions) {
      PositionKey key = PositionKey.of(each);
      if (serves(each, line) && open > 0 && left.get(key) > 0) {
        int taken = Math.min(open, left.get(key));
        left.merge(key, -taken, Integer::sum);
        open -= taken;
        divided.add(
            new ReservationLine(line.reference(), key.sku(), key.location(), key.variant(), taken));
      }
    }
    if (open > 0) {
      throw new IllegalStateException(line + " is short of " + open);
    }
  }

  private static boolean serves(StockPosition position, ReservationLine line) {
    return position.sku().equals(line.sku())
        && position.location().equals(line.location())
        && (line.variant().isNone() || line.variant().equals(position.variant()));
  }
}
