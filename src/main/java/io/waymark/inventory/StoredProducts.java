package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products in the database. */
@Service
class StoredProducts implements Products {

  private static final int MOST = 10_000;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_ATTRIBUTE = 60;
  private static final int LONGEST_VALUE = 200;

  private final ProductTable table;

  StoredProducts(ProductTable table) {
    this.table = table;
  }

  @Override
  @Transactional
  public List<List<Violation>> storeAll(List<Product> products) {
    if (products.size() > MOST) {
      throw InvalidInput.of("products", "size", "must be at most " + MOST);
    }
    List<List<Violation>> violations = new ArrayList<>();
    Map<Sku, Product> good = new LinkedHashMap<>();
    for (Product product : products) {
      List<Violation> own = violations(product);
      violations.add(own);
      if (own.isEmpty()) {
        good.put(product.sku(), product);
      }
    }
    if (!good.isEmpty()) {
      table.store(good.values());
    }
    return violations;
  }

  @Override
  public Product product(Sku sku) {
    return table.withName(sku).stream()
        .findFirst()
        .map(each -> withAttributes(List.of(each)).get(0))
        .orElseThrow(() -> new Unknown("product", sku));
  }

  @Override
  public StockRecords.Page<Product> search(ProductSearch search) {
    StockRecords.Page<Product> page = table.find(search);
    return new StockRecords.Page<>(withAttributes(page.rows()), page.next());
  }

  private List<Product> withAttributes(List<Product> products) {
    if (products.isEmpty()) {
      return products;
    }
    Map<Sku, Map<String, String>> attributes =
        table.attributes(products.stream().map(Product::sku).toList());
    return products.stream()
        .map(each -> new Product(each.sku(), each.name(), attributes.get(each.sku())))
        .toList();
  }

  private static List<Violation> violations(Product product) {
    List<Violation> violations = new ArrayList<>();
    if (product.sku() == null) {
      violations.add(new Violation("sku", "required", "must not be missing"));
    }
    check(violations, "name", product.name(), LONGEST_NAME);
    product
        .attributes()
        .forEach(
            (name, value) -> {
              check(violations, "attributes[" + name + "]", name, LONGEST_ATTRIBUTE);
              check(violations, "attributes[" + name + "]", value, LONGEST_VALUE);
            });
    return violations;
  }

  private static void check(List<Violation> violations, String field, String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      violations.add(new Violation(field, "length", "must have 1 to " + longest + " characters"));
    }
  }
}
