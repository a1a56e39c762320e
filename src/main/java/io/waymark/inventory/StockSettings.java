package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Set;

/**
 * Safety stock and low-stock thresholds. Of several settings of an SKU the narrowest counts: for
 * the location and the channel, for the location, for the channel, for the SKU.
 */
public interface StockSettings {

  /**
   * Which settings to list; a null (or empty) part does not restrict.
   *
   * @param skus of these SKUs
   * @param location set for this location itself
   * @param channel set for this channel itself
   * @param after the cursor of the page before; null for the first page
   * @param limit rows a page, 1 to 1,000
   */
  record Search(Set<Sku> skus, LocationId location, String channel, String after, int limit) {

    /** Checks the limit; throws {@link io.waymark.kernel.InvalidInput} naming it. */
    public Search {
      skus = skus == null ? Set.of() : Set.copyOf(skus);
      StockSearch.checkedLimit(limit);
    }
  }

  /** Settings sorted by SKU, location and channel. */
  Page<StockSetting> find(Kind kind, Search search);

  /**
   * Sets what has units and takes back what has none; a repetition changes nothing. Whoever waits
   * for stock is told where less is kept back than before.
   *
   * @param settings 10,000 at most; the last of a scope counts
   * @return what is wrong with each, in their order; one of which nothing is wrong is done
   */
  List<List<Violation>> apply(Kind kind, List<StockSetting> settings);
}
