package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Product;
import io.waymark.inventory.ProductSearch;
import io.waymark.inventory.Products;
import io.waymark.inventory.StockRecords;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Products over HTTP. */
@RestController
@RequestMapping("/api/inventory/products")
@Tag(name = "Inventory")
class ProductsController {

  private static final int MOST_ROWS = 10_000;

  private final Products products;

  ProductsController(Products products) {
    this.products = products;
  }

  record ProductAnswer(String sku, String outcome, List<Violation> errors) {}

  record ProductAnswers(List<ProductAnswer> outcomes) {}

  record ProductPage(List<Product> products, String next) {}

  @PostMapping
  @Operation(
      summary = "Make products or replace what is known of them: at most 10,000",
      description = "Each has its own outcome, DONE or REFUSED, in the order sent.")
  ProductAnswers store(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(array = @ArraySchema(schema = @Schema(implementation = Product.class))))
          @RequestBody
          JsonNode body) {
    if (!body.isArray() || body.size() > MOST_ROWS) {
      throw InvalidInput.of("body", "size", "must be a list of at most " + MOST_ROWS + " products");
    }
    List<Product> rows = new ArrayList<>();
    body.forEach(row -> rows.add(read(row)));
    List<List<Violation>> violations = products.storeAll(rows);
    List<ProductAnswer> answers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean done = violations.get(i).isEmpty();
      answers.add(
          new ProductAnswer(
              body.get(i).path("sku").asText(null),
              done ? "DONE" : "REFUSED",
              done ? null : violations.get(i)));
    }
    return new ProductAnswers(answers);
  }

  @GetMapping("/{sku}")
  @Operation(summary = "One product")
  Product product(@PathVariable Sku sku) {
    return products.product(sku);
  }

  @PostMapping("/search")
  @Operation(summary = "Find products by text and attributes, sorted by SKU")
  ProductPage search(@RequestBody ProductSearch search) {
    StockRecords.Page<Product> page = products.search(search);
    return new ProductPage(page.rows(), page.next());
  }

  private static Product read(JsonNode row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    row.path("attributes")
        .fields()
        .forEachRemaining(each -> attributes.put(each.getKey(), each.getValue().asText("")));
    return new Product(
        sku(row.path("sku").asText(null)), row.path("name").asText(null), attributes);
  }

  private static Sku sku(String text) {
    try {
      return new Sku(text);
    } catch (InvalidInput e) {
      return null;
    }
  }
}
