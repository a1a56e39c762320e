package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What operators read of the stock: locations, positions, the ledger and reservations. */
public interface StockRecords {

  /**
   * One page of records.
   *
   * @param rows the records
   * @param next the cursor of the next page; null when this is the last
   */
  record Page<T>(List<T> rows, String next) {}

  /**
   * Makes the location, or changes what is said of it.
   *
   * @param location throws {@link io.waymark.kernel.InvalidInput} naming the {@code name}, {@code
   *     site} or {@code organization} that is blank or too long, or the organization if the site
   *     belongs to another
   * @return whether the location is new
   */
  boolean define(Location location);

  /**
   * The locations, sorted by id.
   *
   * @param after the last id of the page before; null for the first page
   * @param limit rows a page, 1 or more
   */
  Page<Location> locations(LocationId after, int limit);

  /**
   * Those of these names that are of no location.
   *
   * @param dimension location, site or organization: what they are names of
   */
  Set<String> unknownPlaces(Dimension dimension, Collection<String> names);

  /**
   * Positions sorted by SKU, location and variant; a cursor of another list is {@code
   * InvalidInput}.
   */
  Page<StockPosition> positions(StockSearch search);

  /** The ledger, newest entry first. */
  Page<Movement> movements(StockSearch search);

  /** Reservations, open and ended, newest first. */
  Page<ReservationEntry> reservations(StockSearch search);

  /** The reason codes by code. */
  List<ReasonCode> reasonCodes();

  /** Makes a reason code or renames it; throws {@link io.waymark.kernel.InvalidInput}. */
  void define(ReasonCode reason);

  /** Every position (1,000 at most) whose figures contradict each other; empty if all is well. */
  List<InvariantViolation> violations();
}
