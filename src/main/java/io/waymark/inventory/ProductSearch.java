package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import java.util.Map;
import java.util.Objects;
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
  private static final int MOST_VALUES = 1000;
  private static final int LONGEST = 300;

  /** Fills in what is missing and checks the rest; else {@link InvalidInput}. */
  public ProductSearch {
    attributes = attributes == null ? Map.of() : attributes;
    attributes.forEach(
        (name, values) -> {
          if (values == null
              || values.stream().anyMatch(Objects::isNull)
              || values.size() > MOST_VALUES) {
            throw InvalidInput.of(
                "attributes." + name, "size", "must be a list of at most " + MOST_VALUES);
          }
          values.forEach(value -> checkLength("attributes." + name, value));
        });
    checkLength("text", text);
    limit = StockSearch.checkedLimit(limit == null ? USUAL_PAGE : limit);
  }

  private static void checkLength(String field, String text) {
    if (text != null && text.length() > LONGEST) {
      throw InvalidInput.of(field, "length", "must have at most " + LONGEST + " characters");
    }
  }
}
