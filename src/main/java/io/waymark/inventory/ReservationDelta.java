package io.waymark.inventory;

/**
 * By how many units an open reservation changes.
 *
 * @param id which
 * @param quantity units reserved
 * @param shipped units shipped
 * @param returned units given back
 * @param uncovered units that wait for stock
 * @param allocated units that come from allocations
 * @param end what it is called if nothing is left of it and nothing was shipped; null if it stays
 */
record ReservationDelta(
    String id,
    int quantity,
    int shipped,
    int returned,
    int uncovered,
    int allocated,
    ReservationEntry.State end) {

  /** Both, this one first. */
  ReservationDelta plus(ReservationDelta other) {
    return new ReservationDelta(
        id,
        quantity + other.quantity,
        shipped + other.shipped,
        returned + other.returned,
        uncovered + other.uncovered,
        allocated + other.allocated,
        other.end);
  }

  /** The same, of the last units. */
  ReservationDelta ending(ReservationEntry.State last) {
    return new ReservationDelta(id, quantity, shipped, returned, uncovered, allocated, last);
  }
}
