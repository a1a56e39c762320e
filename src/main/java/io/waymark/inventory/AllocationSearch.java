package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Set;

/**
 * Which allocations to list; a null (or empty) part does not restrict.
 *
 * @param skus any of these SKUs
 * @param location at this location
 * @param group of this group and all below it
 * @param after the cursor of the page before; null for the first page
 * @param limit rows a page, 1 to 1,000
 */
public record AllocationSearch(
    Set<Sku> skus, LocationId location, AllocationGroup group, String after, int limit) {

  /** Checks the limit; throws {@link io.waymark.kernel.InvalidInput} naming it. */
  public AllocationSearch {
    skus = skus == null ? Set.of() : Set.copyOf(skus);
    StockSearch.checkedLimit(limit);
  }
}
