package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.Sku;
import java.util.Set;

/**
 * What planning needs to know of a product.
 *
 * @param sku its stock keeping unit
 * @param weightKg what a unit weighs packed, kg; 0 when it is not known
 * @param needs what a source must be able to handle to ship it
 */
public record Item(Sku sku, double weightKg, Set<Handling> needs) {

  /** A product that needs nothing special needs nothing. */
  public Item {
    needs = Copies.set("needs", needs);
  }

  /** A product of which nothing is known. */
  public static Item unknown(Sku sku) {
    return new Item(sku, 0, Set.of());
  }
}
