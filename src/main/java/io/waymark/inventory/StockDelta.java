package io.waymark.inventory;

/** By how many units a position's two figures change. */
record StockDelta(int onHand, int reserved) {

  StockDelta plus(StockDelta other) {
    return new StockDelta(onHand + other.onHand, reserved + other.reserved);
  }
}
