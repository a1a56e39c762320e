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
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Products products;
  private final JsonRows json;

  ProductsController(Products products, JsonRows json) {
    this.products = products;
    this.json = json;
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
    List<JsonRows.Row<Product>> rows = json.read(body, Product.class, each -> each);
    List<List<Violation>> stored =
        products.storeAll(rows.stream().map(JsonRows.Row::read).flatMap(Optional::stream).toList());
    List<ProductAnswer> answers = new ArrayList<>();
    int next = 0;
    for (JsonRows.Row<Product> row : rows) {
      List<Violation> violations = row.value() == null ? row.violations() : stored.get(next++);
      boolean done = violations.isEmpty();
      answers.add(
          new ProductAnswer(row.text("sku"), done ? "DONE" : "REFUSED", done ? null : violations));
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
}
