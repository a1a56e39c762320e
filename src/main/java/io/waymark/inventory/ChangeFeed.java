package io.waymark.inventory;

import java.util.List;

/**
 * Everything that the ledger records, in an order that a reader can follow without missing any: a
 * movement gets its number after its commit, and a number that can be read stays what it is, with
 * all smaller ones readable too. Movements of one position are in their order.
 */
public interface ChangeFeed {

  /**
   * The entries after a number; whatever was committed before the call is among what follows.
   *
   * @param number the number of the last entry that the reader has; 0 from the beginning
   * @param limit entries at most, 1 to 1,000
   */
  List<FeedEntry> after(long number, int limit);

  /** The number of the newest entry; 0 if there is none. */
  long last();
}
