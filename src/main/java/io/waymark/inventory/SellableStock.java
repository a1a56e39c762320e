package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Positions that can be sold, and which of them a line takes. */
final class SellableStock {

  private final Map<PositionKey, TreeMap<PositionKey, StockPosition>> places = new TreeMap<>();
  private final Map<PositionKey, StockPosition> byKey = new HashMap<>();

  SellableStock(List<StockPosition> positions) {
    positions.forEach(this::put);
    places.keySet().forEach(this::addUp);
  }

  /** More positions, of places that were not here. */
  void add(List<StockPosition> positions) {
    positions.forEach(
        each -> {
          put(each);
          addUp(PositionKey.of(each).withoutVariant());
        });
  }

  /** The positions as they are now, in key order. */
  List<StockPosition> positions() {
    return places.values().stream().flatMap(place -> place.values().stream()).toList();
  }

  /**
   * What a line can want: each variant by its key, and by the key without variant all that is at
   * the location together.
   */
  Map<PositionKey, StockPosition> byKey() {
    return byKey;
  }

  /**
   * Sets aside what the lines want.
   *
   * @param lines none of them short
   * @return the lines, each divided among the positions that it takes from, whose variants it then
   *     names; lines that want one variant come first, the others take stock without one first
   */
  List<ReservationLine> take(List<ReservationLine> lines) {
    List<ReservationLine> taken = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparing(line -> line.variant().isNone()))
        .forEach(line -> take(line, taken));
    return WantedLines.addedUp(taken);
  }

  private void take(ReservationLine line, List<ReservationLine> taken) {
    PositionKey place = PositionKey.of(line).withoutVariant();
    int open = line.quantity();
    for (StockPosition each : List.copyOf(places.getOrDefault(place, new TreeMap<>()).values())) {
      int units = Math.min(open, each.available());
      if (units > 0 && (line.variant().isNone() || line.variant().equals(each.variant()))) {
        open -= units;
        put(each.plus(new StockDelta(0, units)));
        taken.add(line.of(PositionKey.of(each), units));
      }
    }
    if (open > 0) {
      throw new IllegalStateException(line + " is short of " + open);
    }
    addUp(place);
  }

  /** Units that a line for the position could take, of whatever variant if it names none. */
  int available(PositionKey key) {
    PositionKey place = key.withoutVariant();
    return Math.min(
        byKey.getOrDefault(key, key.empty()).available(),
        byKey.getOrDefault(place, place.empty()).available());
  }

  /** Promises units without stock: what arrives is not for those who come later. */
  void promise(PositionKey key, int units) {
    StockPosition before =
        places
            .computeIfAbsent(key.withoutVariant(), place -> new TreeMap<>())
            .getOrDefault(key, key.empty());
    put(before.plus(new StockDelta(0, 0, units, 0)));
    addUp(key.withoutVariant());
  }

  private void put(StockPosition position) {
    PositionKey key = PositionKey.of(position);
    places.computeIfAbsent(key.withoutVariant(), place -> new TreeMap<>()).put(key, position);
  }

  private void addUp(PositionKey place) {
    int onHand = 0;
    int reserved = 0;
    int uncovered = 0;
    for (StockPosition each : places.get(place).values()) {
      byKey.put(PositionKey.of(each), each);
      onHand = Math.addExact(onHand, each.onHand());
      reserved = Math.addExact(reserved, each.reserved());
      uncovered = Math.addExact(uncovered, each.uncovered());
    }
    byKey.put(
        place,
        new StockPosition(
            place.sku(), place.location(), Variant.NONE, onHand, reserved, uncovered));
  }
}
