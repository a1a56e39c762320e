package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.util.Map;
import java.util.Set;

/**
 * Which products to find; a missing part does not restrict.
 *
 * @param text part of the SKU or the name, whatever the case
 * @param attributes for each attribute named here, the product has one of these values
 * @param after the SKU where the page before ended; null for the first page
 * @param limit rows a page, 1 to 1,000; missing is 100
 */
public record ProductSearch(
    String text, Map<String, Set<String>> attributes, Sku after, Integer limit) {

  private static final int USUAL_PAGE = 100;

  /** Fills in what is missing and checks the limit; else {@link io.waymark.kernel.InvalidInput}. */
  public ProductSearch {
    attributes = attributes == null ? Map.of() : attributes;
    limit = StockSearch.checkedLimit(limit == null ? USUAL_PAGE : limit);
  }
}
