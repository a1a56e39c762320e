package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;

/**
 * Stock that is kept for groups: a reservation whose attributes name a group takes its allocation
 * first, then those of the groups above it, then what is allocated to nobody, which serves all.
 */
public interface Allocations {

  /** The attributes that make up groups. */
  AllocationLevels levels();

  /** Does one change, in the caller's transaction if there is one; idempotent by its id. */
  AllocationOutcome change(AllocationChange change);

  /**
   * Does many changes in their order, in transactions of their own; each has its own outcome, and
   * one that is refused stops no other.
   *
   * @param changes 10,000 at most; throws {@link io.waymark.kernel.InvalidInput} for more
   */
  List<AllocationOutcome> changeAll(List<AllocationChange> changes);

  /**
   * Allocations sorted by SKU, location and path.
   *
   * @param search a cursor of another list is {@code InvalidInput}
   */
  Page<AllocationFigures> allocations(AllocationSearch search);

  /**
   * The history of allocations, newest entry first.
   *
   * @param search the same, but the cursor is one of this list
   */
  Page<AllocationEntry> entries(AllocationSearch search);

  /**
   * What can still be allocated or sold to all: in stock, not reserved, allocated to nobody and no
   * safety stock; 0 or more.
   */
  int commonPool(Sku sku, LocationId location);
}
