package io.waymark.inventory;

import java.util.BitSet;
import java.util.List;

/**
 * Positions whose locks are held, and which of the conditions that were asked about hold of any.
 *
 * @param positions in key order
 * @param conditions the numbers of those that are met
 */
record LockedStock(List<StockPosition> positions, BitSet conditions) {}
