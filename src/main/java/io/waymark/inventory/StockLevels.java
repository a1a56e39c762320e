package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where stock is low or out, and the changes of levels in their order. */
public interface StockLevels {

  /**
   * A place that is low or out of stock.
   *
   * @param sku the stock keeping unit
   * @param location where
   * @param channel for whose channel; null for everybody without settings of their own
   * @param level LOW_STOCK or OUT_OF_STOCK
   * @param available units available now
   * @param threshold the low-stock threshold that counts now; null if there is none
   * @param since when it was first seen, UTC
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      Sku sku,
      LocationId location,
      String channel,
      StockLevel level,
      int available,
      Integer threshold,
      Instant since) {}

  /**
   * Which entries to list; a null (or empty) part does not restrict.
   *
   * @param level LOW_STOCK or OUT_OF_STOCK; nothing else is listed
   * @param skus of these SKUs
   * @param location at this location
   * @param channel for this channel itself
   * @param since only what is so since then or later, UTC
   * @param after the cursor of the page before; null for the first page
   * @param limit rows a page, 1 to 1,000
   */
  record Search(
      StockLevel level,
      Set<Sku> skus,
      LocationId location,
      String channel,
      Instant since,
      String after,
      int limit) {

    /** Checks the level and the limit; throws {@link InvalidInput} naming them. */
    public Search {
      if (level == StockLevel.IN_STOCK) {
        throw InvalidInput.of("level", "known", "must be LOW_STOCK or OUT_OF_STOCK");
      }
      skus = skus == null ? Set.of() : Set.copyOf(skus);
      StockSearch.checkedLimit(limit);
    }
  }

  /** The places that are low or out of stock, sorted by SKU, location and channel. */
  Page<Entry> find(Search search);

  /** How many places are low and how many are out of stock, all channels counted. */
  Map<StockLevel, Long> counts();

  /**
   * The changes after a number, in their order; a number that can be read has all before it.
   *
   * @param number the number of the last change that the reader has; 0 from the beginning
   * @param limit changes at most, 1 to 1,000
   */
  List<StockLevelChanged> after(long number, int limit);

  /** The number of the newest change; 0 if there is none. */
  long last();
}
