package io.waymark.inventory;

/**
 * Units of an open reservation that end.
 *
 * @param held the reservation and its position, both locked
 * @param shipped units that leave
 * @param givenBack units that are free again
 * @param dropped uncovered units that are wanted no more
 * @param state what the reservation is called if these were its last units and none was shipped
 */
record Ending(
    HeldStock held, int shipped, int givenBack, int dropped, ReservationEntry.State state) {

  /** All of it, nothing shipped. */
  static Ending all(HeldStock held, ReservationEntry.State state) {
    return shipping(held, 0, state);
  }

  /** Some units leave and the rest is given back. */
  static Ending shipping(HeldStock held, int shipped, ReservationEntry.State state) {
    Reservation reservation = held.reservation();
    return new Ending(
        held, shipped, reservation.covered() - shipped, reservation.uncovered(), state);
  }

  /** Some units are given back, uncovered ones first, and the others stay. */
  static Ending returning(HeldStock held, int units) {
    int dropped = Math.min(units, held.reservation().uncovered());
    return new Ending(held, 0, units - dropped, dropped, ReservationEntry.State.RELEASED);
  }

  boolean isNothing() {
    return shipped + givenBack + dropped == 0;
  }

  /** Whether nothing of the reservation is left. */
  boolean isLast() {
    return shipped + givenBack + dropped == held.reservation().quantity();
  }

  /** Units that leave and came from allocations: those go first. */
  int allocatedShipped() {
    return Math.min(shipped, held.reservation().allocated());
  }

  /** Units given back that came from allocations: those from the common pool go first. */
  int allocatedGivenBack() {
    Reservation reservation = held.reservation();
    int common = reservation.covered() - reservation.allocated();
    int commonLeft = common - (shipped - allocatedShipped());
    return Math.max(0, givenBack - commonLeft);
  }

  /** What is left of it. */
  HeldStock rest() {
    Reservation before = held.reservation();
    return new HeldStock(
        before.open(
            before.quantity() - shipped - givenBack - dropped,
            before.uncovered() - dropped,
            before.allocated() - allocatedShipped() - allocatedGivenBack()),
        held.position());
  }

  StockDelta delta() {
    int uncommitted = shipped + givenBack;
    return new StockDelta(
        -shipped, -uncommitted, -dropped, held.reservation().site() == null ? 0 : -uncommitted);
  }

  ReservationDelta reservationDelta() {
    return new ReservationDelta(
        held.reservation().id(),
        0,
        shipped,
        givenBack + dropped,
        -dropped,
        -allocatedShipped() - allocatedGivenBack(),
        isLast() ? state : null);
  }
}
