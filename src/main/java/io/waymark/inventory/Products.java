package io.waymark.inventory;

import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;

/** The catalogue, as far as inventory needs one: to search, and to know which SKUs there are. */
public interface Products {

  /**
   * Makes products, or replaces what is known of them; in few statements.
   *
   * @param products 10,000 at most; of one SKU twice the last counts
   * @return for each, in order, which rules it broke; none means that it was stored
   */
  List<List<Violation>> storeAll(List<Product> products);

  /** One product; throws {@link io.waymark.kernel.Unknown}. */
  Product product(Sku sku);

  /** Products sorted by SKU. */
  StockRecords.Page<Product> search(ProductSearch search);
}
