package io.waymark.inventory;

import io.waymark.inventory.LedgerChange.Step;
import io.waymark.kernel.Violation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of positions while changes are decided: on hand, and other data sources' measures.
 */
final class Figures {

  private final Map<PositionKey, StockPosition> stock;
  private final Map<QuantityKey, Integer> quantities;

  Figures(Map<PositionKey, StockPosition> stock, Map<QuantityKey, Integer> quantities) {
    this.stock = new HashMap<>(stock);
    this.quantities = new HashMap<>(quantities);
  }

  StockPosition at(PositionKey key) {
    return stock.getOrDefault(key, key.empty());
  }

  int of(QuantityKey key) {
    return key.isOnHand() ? at(key.position()).onHand() : quantities.getOrDefault(key, 0);
  }

  /** What the step makes of its figure, which may be too large for it. */
  long after(Step step) {
    return step.absolute() ? step.quantity() : (long) of(step.key()) + step.quantity();
  }

  /** Why the figure after the step is impossible, if it is. */
  Optional<Violation> violation(Step step) {
    long after = after(step);
    if (after != (int) after) {
      return violation(step, "range", "would be out of range: " + after);
    }
    if (!step.key().isOnHand()) {
      return Optional.empty();
    }
    int reserved = at(step.key().position()).reserved();
    return after < reserved
        ? violation(
            step,
            "reserved",
            "would leave " + after + " on hand, and " + reserved + " are reserved")
        : Optional.empty();
  }

  void put(QuantityKey key, int figure) {
    if (key.isOnHand()) {
      StockPosition before = at(key.position());
      stock.put(
          key.position(),
          new StockPosition(
              before.sku(),
              before.location(),
              before.variant(),
              figure,
              before.reserved(),
              before.uncovered()));
    } else {
      quantities.put(key, figure);
    }
  }

  private static Optional<Violation> violation(Step step, String rule, String message) {
    String field =
        switch (step.kind()) {
          case DELTA -> "quantities." + step.key().measure();
          case COUNT -> "lines[" + step.key().position().sku() + "]";
          default -> step.key().isOnHand() ? "quantity" : "quantities." + step.key().measure();
        };
    return Optional.of(new Violation(field, rule, message));
  }
}
