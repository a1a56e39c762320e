package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What planning knows of products. */
@Service
public class ItemCatalog {

  private static final int AT_MOST = 10_000;

  private final Items items;
  private final NetworkMemory memory;

  ItemCatalog(Items items, NetworkMemory memory) {
    this.items = items;
    this.memory = memory;
  }

  /** The product, if anything is known of it. */
  public Optional<Item> find(Sku sku) {
    return items.withSkus(List.of(sku)).stream().findFirst();
  }

  /**
   * Makes or replaces products, all of them or none.
   *
   * @throws InvalidInput for a product that breaks a rule, or for more than 10,000 of them
   */
  public void save(List<Item> products) {
    if (products.size() > AT_MOST) {
      throw InvalidInput.of("items", "size", "must be at most " + AT_MOST);
    }
    products.forEach(SetupRules::check);
    memory.change(() -> products.forEach(items::save));
  }

  /**
   * Forgets a product; it then weighs nothing and needs nothing.
   *
   * @throws Unknown when nothing is known of it
   */
  public void remove(Sku sku) {
    memory.change(
        () -> {
          if (!items.remove(sku)) {
            throw new Unknown("item", sku);
          }
        });
  }
}
