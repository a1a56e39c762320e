package io.waymark.inventory.web;

import io.waymark.inventory.Dimension;
import io.waymark.inventory.StockRecords;
import io.waymark.kernel.InvalidInput;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Refuses questions about places that there are not: an answer of 0 would be taken for stock that
 * is gone.
 */
@Component
class Places {

  private final StockRecords records;

  Places(StockRecords records) {
    this.records = records;
  }

  /** Whether a dimension is of a place. */
  static boolean has(Dimension dimension) {
    return !dimension.isOfVariant();
  }

  /**
   * Throws {@link InvalidInput} naming the field and each name that is unknown.
   *
   * @param names texts or ids; none, or null, needs no look
   */
  void require(String field, Dimension dimension, Collection<?> names) {
    Set<String> unknown = unknown(dimension, names);
    if (!unknown.isEmpty()) {
      throw InvalidInput.of(
          field, "known", "names no known " + dimension.word() + ": " + String.join(", ", unknown));
    }
  }

  /** Those of these names that are unknown. */
  Set<String> unknown(Dimension dimension, Collection<?> names) {
    Set<String> wanted = new HashSet<>();
    if (names != null) {
      names.forEach(each -> wanted.add(each.toString()));
    }
    wanted.remove("");
    return wanted.isEmpty() ? Set.of() : records.unknownPlaces(dimension, wanted);
  }
}
