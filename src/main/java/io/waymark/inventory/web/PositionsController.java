package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.InvariantViolation;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.StockPosition;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSearch;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positions and what can be sold of them, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class PositionsController {

  private static final int MOST_SKUS = 200;

  private final Inventory inventory;
  private final StockRecords records;

  PositionsController(Inventory inventory, StockRecords records) {
    this.inventory = inventory;
    this.records = records;
  }

  record PositionPage(List<StockPosition> positions, String next) {}

  record AvailabilityAnswer(List<SkuAvailability> availability) {}

  record Invariants(boolean holds, List<InvariantViolation> violations) {}

  @GetMapping("/positions")
  @Operation(summary = "List positions by SKU and location")
  PositionPage positions(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<StockPosition> page =
        records.positions(new StockSearch(sku, location, null, null, after, limit));
    return new PositionPage(page.rows(), page.next());
  }

  @GetMapping("/availability")
  @Operation(
      summary = "What can be sold of each SKU, in all and at each location",
      description =
          "To whoever reserves through the channel, or through none. `withheld` are units that"
              + " nobody has but that are kept back, such as safety stock; it is missing if 0.")
  AvailabilityAnswer availability(
      @RequestParam Set<Sku> sku, @RequestParam(required = false) String channel) {
    if (sku.isEmpty() || sku.size() > MOST_SKUS) {
      throw InvalidInput.of("sku", "size", "must be 1 to " + MOST_SKUS + " SKUs");
    }
    List<StockPosition> positions = inventory.positions(sku, asker(channel));
    return new AvailabilityAnswer(
        sku.stream().map(each -> SkuAvailability.of(each, positions)).toList());
  }

  private static Map<String, String> asker(String channel) {
    return channel == null ? Map.of() : Map.of(ReservationTerms.CHANNEL, channel);
  }

  @GetMapping("/invariants")
  @Operation(summary = "Whether every position's figures agree with the ledger and reservations")
  Invariants invariants() {
    List<InvariantViolation> violations = records.violations();
    return new Invariants(violations.isEmpty(), violations);
  }
}
