package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.Set;

/**
 * Which stock records to list; a null (or empty) part does not restrict.
 *
 * @param skus any of these SKUs
 * @param location at this location
 * @param orderId for this order; only for reservations
 * @param reference under this reference; only for reservations
 * @param after the cursor of the page before; null for the first page
 * @param limit rows a page, 1 to 1,000
 */
public record StockSearch(
    Set<Sku> skus,
    LocationId location,
    OrderId orderId,
    String reference,
    String after,
    int limit) {

  private static final int LONGEST_PAGE = 1000;

  /** Checks the limit; throws {@link InvalidInput} naming it. */
  public StockSearch {
    skus = skus == null ? Set.of() : Set.copyOf(skus);
    checkedLimit(limit);
  }

  /** The limit itself; throws {@link InvalidInput} naming it when it is not 1 to 1,000. */
  public static int checkedLimit(int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw InvalidInput.of("limit", "range", "must be between 1 and " + LONGEST_PAGE);
    }
    return limit;
  }
}
