package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class ProductsTest {

  @OnBothDatabases
  void productsAreFoundByTextAndByAttributes(Database database) {
    Products products = database.room().part(Products.class);
    String mark = newReference();
    products.storeAll(
        List.of(
            product(mark + "-1", "Down jacket " + mark, Map.of("color", "Red", "size", "L")),
            product(mark + "-2", "Rain JACKET " + mark, Map.of("color", "Blue", "size", "L")),
            product(mark + "-3", "100% wool sock " + mark, Map.of("color", "Red"))));

    assertThat(found(products, "jacket " + mark, Map.of()))
        .containsExactly(mark + "-1", mark + "-2");
    assertThat(found(products, mark, Map.of("color", Set.of("Red")))).hasSize(2);
    assertThat(found(products, mark, Map.of("color", Set.of("Red", "Blue"), "size", Set.of("L"))))
        .containsExactly(mark + "-1", mark + "-2");
    assertThat(found(products, mark, Map.of("color", Set.of("Green")))).isEmpty();
    assertThat(found(products, "100% wool sock " + mark, Map.of())).containsExactly(mark + "-3");
    assertThat(found(products, "0_ wool sock " + mark, Map.of())).isEmpty();
    StockRecords.Page<Product> page = products.search(new ProductSearch(mark, null, null, 2));
    assertThat(products.search(new ProductSearch(mark, null, new Sku(page.next()), 2)).rows())
        .extracting(each -> each.sku().value())
        .containsExactly(mark + "-3");
  }

  @OnBothDatabases
  void aProductIsReplacedAndABadOneSpoilsNoOther(Database database) {
    Products products = database.room().part(Products.class);
    String sku = newReference();
    products.storeAll(List.of(product(sku, "Old", Map.of("a", "1", "b", "2"))));

    List<List<Violation>> violations =
        products.storeAll(
            List.of(product(sku, "New", Map.of("b", "3")), product(sku + "-bad", " ", Map.of())));

    assertThat(violations.get(0)).isEmpty();
    assertThat(violations.get(1)).extracting(each -> each.field()).containsExactly("name");
    assertThat(products.product(new Sku(sku))).isEqualTo(product(sku, "New", Map.of("b", "3")));
    assertThatThrownBy(() -> products.product(new Sku(sku + "-bad"))).isInstanceOf(Unknown.class);
  }

  @OnBothDatabases
  void tenThousandProductsCostFewStatements(Database database) {
    InventoryRoom room = database.room();
    String mark = newReference();
    List<Product> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> product(mark + i, "Product " + i, Map.of("i", "" + i)))
            .toList();

    List<String> statements =
        room.statements.during(() -> room.part(Products.class).storeAll(many));

    assertThat(statements).hasSizeLessThan(5);
    assertThat(room.part(Products.class).product(new Sku(mark + 9_999)).attributes())
        .isEqualTo(Map.of("i", "9999"));
  }

  private static List<String> found(
      Products products, String text, Map<String, Set<String>> attributes) {
    return products.search(new ProductSearch(text, attributes, null, null)).rows().stream()
        .map(each -> each.sku().value())
        .toList();
  }

  private static Product product(String sku, String name, Map<String, String> attributes) {
    return new Product(new Sku(sku), name, attributes);
  }
}
