package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of an SKU beside its stock.
 *
 * @param sku the stock keeping unit
 * @param name for people, 1 to 300 characters
 * @param attributes values of 1 to 200 characters by names of 1 to 60, to search by
 */
public record Product(Sku sku, String name, Map<String, String> attributes) {

  /** No attributes if they are missing; sorted by name. */
  public Product {
    attributes = attributes == null ? new TreeMap<>() : new TreeMap<>(attributes);
  }
}
