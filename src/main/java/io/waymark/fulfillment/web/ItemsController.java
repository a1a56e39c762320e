package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Handling;
import io.waymark.fulfillment.Item;
import io.waymark.fulfillment.ItemCatalog;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What planning knows of products, over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/items")
@Tag(name = "Fulfillment")
class ItemsController {

  private final ItemCatalog products;

  ItemsController(ItemCatalog products) {
    this.products = products;
  }

  record ItemBody(Sku sku, Double weightKg, Set<Handling> needs) {

    Item item(Sku ofPath) {
      return new Item(ofPath == null ? sku : ofPath, weightKg == null ? 0 : weightKg, needs);
    }
  }

  record ItemBodies(List<ItemBody> items) {}

  record Saved(int items) {}

  @GetMapping("/{sku}")
  @Operation(summary = "Read what planning knows of a product")
  Item read(@PathVariable Sku sku) {
    return products.find(sku).orElseThrow(() -> new Unknown("item", sku));
  }

  @PutMapping("/{sku}")
  @Operation(
      summary = "Say what planning needs to know of a product",
      description = "What a unit weighs packed, and what a source must be able to handle.")
  Item save(@PathVariable Sku sku, @RequestBody ItemBody body) {
    Item item = body.item(sku);
    products.save(List.of(item));
    return item;
  }

  @PostMapping
  @Operation(summary = "Say so of many products, 10,000 at most; all are taken or none")
  Saved save(@RequestBody ItemBodies body) {
    List<Item> items = new ArrayList<>();
    List<ItemBody> bodies = body.items() == null ? List.of() : body.items();
    for (int i = 0; i < bodies.size(); i++) {
      if (bodies.get(i) == null || bodies.get(i).sku() == null) {
        throw InvalidInput.of("items[" + i + "].sku", "required", "must be given");
      }
      items.add(bodies.get(i).item(null));
    }
    products.save(items);
    return new Saved(items.size());
  }

  @DeleteMapping("/{sku}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forget a product; it then weighs nothing and needs nothing")
  void remove(@PathVariable Sku sku) {
    products.remove(sku);
  }
}
