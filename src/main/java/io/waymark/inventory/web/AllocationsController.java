package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.AllocationEntry;
import io.waymark.inventory.AllocationFigures;
import io.waymark.inventory.AllocationGroup;
import io.waymark.inventory.AllocationSearch;
import io.waymark.inventory.Allocations;
import io.waymark.inventory.StockRecords;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which units are kept for which groups, over HTTP. */
@RestController
@RequestMapping("/api/inventory/allocations")
@Tag(name = "Inventory")
class AllocationsController {

  private static final String PATH =
      "a group and all below it: its values by level, parted by /; a value's own slash is %2F and"
          + " its own percent sign %25 (before the URL's own encoding)";
  private final Allocations allocations;

  AllocationsController(Allocations allocations) {
    this.allocations = allocations;
  }

  record AllocationPage(List<AllocationRow> allocations, String next) {}

  record AllocationEntryPage(List<AllocationEntryRow> entries, String next) {}

  @Schema(name = "AllocationLevels")
  record Levels(List<String> levels) {}

  @Schema(name = "AllocationEntry")
  record AllocationEntryRow(
      long seq,
      Sku sku,
      LocationId location,
      Map<String, String> group,
      AllocationEntry.Kind kind,
      @Schema(description = "by how much the allocated units rose") int allocated,
      @Schema(description = "units consumed for good") int consumed,
      String requestId,
      String reference,
      Instant at) {}

  @GetMapping("/levels")
  @Operation(summary = "The levels of allocation groups, the most general first")
  Levels levels() {
    return new Levels(allocations.levels().levels());
  }

  @GetMapping
  @Operation(summary = "List allocations by SKU, location and group, with what there is for them")
  AllocationPage list(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @Parameter(description = PATH, example = "web/vip") @RequestParam(required = false)
          String group,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<AllocationFigures> page =
        allocations.allocations(search(sku, location, group, after, limit));
    return new AllocationPage(
        page.rows().stream().map(each -> AllocationRow.of(each, allocations.levels())).toList(),
        page.next());
  }

  @GetMapping("/entries")
  @Operation(
      summary = "The history of allocations, newest entry first",
      description = "What open reservations hold is not here but with the reservations.")
  AllocationEntryPage entries(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @Parameter(description = PATH, example = "web/vip") @RequestParam(required = false)
          String group,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<AllocationEntry> page =
        allocations.entries(search(sku, location, group, after, limit));
    return new AllocationEntryPage(page.rows().stream().map(this::row).toList(), page.next());
  }

  private AllocationEntryRow row(AllocationEntry each) {
    return new AllocationEntryRow(
        each.seq(),
        each.sku(),
        each.location(),
        allocations.levels().named(each.group()),
        each.kind(),
        each.allocated(),
        each.consumed(),
        each.requestId(),
        each.reference(),
        each.at());
  }

  private static AllocationSearch search(
      Set<Sku> sku, LocationId location, String group, String after, int limit) {
    return new AllocationSearch(
        sku, location, group == null ? null : AllocationGroup.parse(group), after, limit);
  }
}
