package io.waymark.fulfillment;

import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** ItemCatalog that were asked for, as long as the network in memory is valid. */
final class ItemMemory {

  private static final int REMEMBERED = 100_000;

  private final boolean any;
  private final Function<Collection<Sku>, List<Item>> table;
  private final Map<Sku, Item> known = new ConcurrentHashMap<>();

  /**
   * A memory that is still empty.
   *
   * @param any whether the table has any; if not, nothing is ever looked up
   * @param table reads those of these SKUs that are there
   */
  ItemMemory(boolean any, Function<Collection<Sku>, List<Item>> table) {
    this.any = any;
    this.table = table;
  }

  /** Each of these, known or not. */
  Map<Sku, Item> of(Collection<Sku> skus) {
    Map<Sku, Item> found = new HashMap<>();
    List<Sku> missing = new ArrayList<>();
    for (Sku sku : skus) {
      Item item = any ? known.get(sku) : Item.unknown(sku);
      if (item == null) {
        missing.add(sku);
        item = Item.unknown(sku);
      }
      found.put(sku, item);
    }
    if (!missing.isEmpty()) {
      table.apply(missing).forEach(item -> found.put(item.sku(), item));
      remember(missing, found);
    }
    return found;
  }

  private void remember(List<Sku> skus, Map<Sku, Item> found) {
    if (known.size() + skus.size() > REMEMBERED) {
      known.clear();
    }
    skus.forEach(sku -> known.put(sku, found.get(sku)));
  }
}
