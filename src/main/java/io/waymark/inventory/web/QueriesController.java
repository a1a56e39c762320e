package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.IndexHierarchy;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.Measures;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.StockFigures;
import io.waymark.inventory.StockPosition;
import io.waymark.inventory.StockQueries;
import io.waymark.inventory.Variant;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queries of figures over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class QueriesController {

  private static final int MOST_SKUS = 200;

  private final StockQueries queries;
  private final Measures measures;
  private final Inventory inventory;
  private final Places known;

  QueriesController(StockQueries queries, Measures measures, Inventory inventory, Places known) {
    this.queries = queries;
    this.measures = measures;
    this.inventory = inventory;
    this.known = known;
  }

  record Figures(List<StockFigures> figures) {}

  @Schema(name = "ExactPosition")
  record ExactPosition(Sku sku, LocationId location, Variant dimensions) {}

  @Schema(name = "ExactQuery")
  record ExactQuery(List<ExactPosition> positions, List<String> measures, boolean returnNegative) {}

  record Levels(List<Dimension> dimensions) {}

  record Hierarchies(List<IndexHierarchy> hierarchies) {}

  record Served(Set<String> locations) {}

  record ChannelAvailability(String channel, List<SkuAvailability> availability) {}

  @PostMapping("/queries")
  @Operation(
      summary = "Figures of stock, filtered, grouped, or down an index hierarchy",
      description =
          "Up to 10,000 SKUs and 200,000 rows in one call. Without a filter or group by `status`,"
              + " and without `includeUnsellable`, only stock that can be sold is counted. Figures"
              + " below 0 are told as 0 unless `returnNegative` is true. With `at`, the stock as it"
              + " was then, computed from the ledger.")
  Figures query(@RequestBody QueryBody body) {
    return new Figures(queries.figures(body.query(new ExternalNames(measures), queries, known)));
  }

  @PostMapping("/queries/exact")
  @Operation(
      summary = "Figures of exactly these positions, in their order; at most 10,000",
      description = "A dimension that is not named is one that the stock does not have.")
  Figures exact(@RequestBody ExactQuery query) {
    List<StockPosition> positions = new ArrayList<>();
    List<ExactPosition> wanted = query.positions() == null ? List.of() : query.positions();
    for (int i = 0; i < wanted.size(); i++) {
      ExactPosition each = wanted.get(i);
      if (each == null || each.sku() == null || each.location() == null) {
        throw InvalidInput.of(
            "positions[" + i + "]." + (each == null || each.sku() == null ? "sku" : "location"),
            "required",
            "must be given: each has sku and location");
      }
      Variant variant = each.dimensions() == null ? Variant.NONE : each.dimensions();
      positions.add(new StockPosition(each.sku(), each.location(), variant, 0, 0));
    }
    requireLocations(wanted);
    List<String> names = query.measures() == null ? List.of() : query.measures();
    return new Figures(queries.exact(positions, names, query.returnNegative()));
  }

  private void requireLocations(List<ExactPosition> wanted) {
    Set<String> unknown =
        known.unknown(
            Dimension.LOCATION, wanted.stream().map(each -> each.location().value()).toList());
    for (int i = 0; i < wanted.size(); i++) {
      if (unknown.contains(wanted.get(i).location().value())) {
        throw InvalidInput.of(
            "positions[" + i + "].location",
            "known",
            "is no known location: " + wanted.get(i).location());
      }
    }
  }

  @GetMapping("/hierarchies")
  @Operation(summary = "The index hierarchies")
  Hierarchies hierarchies() {
    return new Hierarchies(queries.hierarchies());
  }

  @PutMapping("/hierarchies/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Make or change an index hierarchy")
  void define(@PathVariable String name, @RequestBody Levels levels) {
    queries.define(new IndexHierarchy(name, levels.dimensions()));
  }

  @PutMapping("/channels/{channel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say which locations serve a channel; none means all")
  void serve(@PathVariable String channel, @RequestBody Served served) {
    queries.serve(channel, served.locations() == null ? Set.of() : served.locations());
  }

  @GetMapping("/channels/{channel}/availability")
  @Operation(
      summary = "What a channel can sell of each SKU, from the locations that serve it",
      description =
          "`withheld` are units that nobody has but that are kept back from the channel, such as"
              + " its safety stock; it is missing if 0.")
  ChannelAvailability availability(@PathVariable String channel, @RequestParam Set<Sku> sku) {
    if (sku.isEmpty() || sku.size() > MOST_SKUS) {
      throw InvalidInput.of("sku", "size", "must be 1 to " + MOST_SKUS + " SKUs");
    }
    Set<String> serving = queries.locationsOf(channel);
    List<StockPosition> positions =
        inventory.positions(sku, Map.of(ReservationTerms.CHANNEL, channel)).stream()
            .filter(each -> serving.isEmpty() || serving.contains(each.location().value()))
            .toList();
    return new ChannelAvailability(
        channel, sku.stream().map(each -> SkuAvailability.of(each, positions)).toList());
  }
}
