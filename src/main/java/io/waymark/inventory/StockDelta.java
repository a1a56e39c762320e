package io.waymark.inventory;

/**
 * By how many units a position's figures change.
 *
 * @param onHand physically there
 * @param reserved set aside
 * @param uncovered promised without stock
 * @param provisional the part of reserved that is for a whole site
 */
record StockDelta(int onHand, int reserved, int uncovered, int provisional) {

  StockDelta(int onHand, int reserved) {
    this(onHand, reserved, 0, 0);
  }

  StockDelta plus(StockDelta other) {
    return new StockDelta(
        onHand + other.onHand,
        reserved + other.reserved,
        uncovered + other.uncovered,
        provisional + other.provisional);
  }
}
