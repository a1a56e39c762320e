package io.waymark.inventory;

/**
 * How an open reservation ends.
 *
 * @param held the reservation and its position
 * @param shipped units that leave; the rest is given back
 */
record Ending(HeldStock held, int shipped) {

  int givenBack() {
    return held.reservation().quantity() - shipped;
  }

  ReservationEntry.State state() {
    return shipped > 0 ? ReservationEntry.State.SHIPPED : ReservationEntry.State.RELEASED;
  }
}
