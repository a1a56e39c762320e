package io.waymark.inventory;

/**
 * By how many units an open reservation changes.
 *
 * @param id which
 * @param quantity units reserved
 * @param shipped units shipped
 * @param returned units given back
 * @param uncovered units that wait for stock
 * @param end what it is called if nothing is left of it and nothing was shipped; null if it stays
 */
record ReservationDelta(
    String id, int quantity, int shipped, int returned, int uncovered, ReservationEntry.State end) {

  /** Both, this one first. */
  ReservationDelta plus(ReservationDelta other) {
    return new ReservationDelta(
        id,
        quantity + other.quantity,
        shipped + other.shipped,
        returned + other.returned,
        uncovered + other.uncovered,
        other.end);
  }
}
