package io.waymark.inventory;

/** An open reservation and its position, both locked. */
record HeldStock(Reservation reservation, StockPosition position) {}
