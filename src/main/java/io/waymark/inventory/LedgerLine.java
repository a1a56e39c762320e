package io.waymark.inventory;

import java.time.Instant;

/** A movement without its number. */
record LedgerLine(
    PositionKey position,
    Movement.Kind kind,
    int delta,
    int onHand,
    String reason,
    String reference,
    String changeId,
    Instant at) {

  static LedgerLine of(StockChange change, int delta, int onHand, Instant at) {
    return new LedgerLine(
        PositionKey.of(change),
        Movement.Kind.valueOf(change.kind().name()),
        delta,
        onHand,
        change.reason(),
        null,
        change.id(),
        at);
  }

  /** Whether this is what the change asked for. */
  boolean records(StockChange change) {
    int asked = change.kind() == StockChange.Kind.SET ? onHand : delta;
    return position.equals(PositionKey.of(change))
        && kind.name().equals(change.kind().name())
        && asked == change.quantity();
  }
}
