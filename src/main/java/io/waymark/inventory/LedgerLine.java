package io.waymark.inventory;

import java.time.Instant;

/**
 * A movement without its number.
 *
 * @param key what moved
 * @param kind what happened
 * @param delta by how much
 * @param after the figure after it
 * @param reference the shipped reservation's reference, or null
 * @param change the change that it is part of; null for a reservation's shipment
 * @param part which part of it, from 0
 * @param at when
 */
record LedgerLine(
    QuantityKey key,
    Movement.Kind kind,
    int delta,
    int after,
    String reference,
    LedgerChange change,
    int part,
    Instant at) {

  /** Reserved units that leave. */
  static LedgerLine shipment(
      PositionKey position, int delta, int onHand, String reference, Instant at) {
    return new LedgerLine(
        QuantityKey.onHand(position), Movement.Kind.SHIP, delta, onHand, reference, null, 0, at);
  }

  String changeId() {
    return change == null ? null : change.id();
  }
}
