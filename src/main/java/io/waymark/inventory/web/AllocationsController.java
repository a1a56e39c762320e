package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.AllocationChange;
import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationEntry;
import io.waymark.inventory.AllocationFigures;
import io.waymark.inventory.AllocationGroup;
import io.waymark.inventory.AllocationOutcome;
import io.waymark.inventory.AllocationSearch;
import io.waymark.inventory.Allocations;
import io.waymark.inventory.StockRecords;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units that are kept for groups, over HTTP. */
@RestController
@RequestMapping("/api/inventory/allocations")
@Tag(name = "Inventory")
class AllocationsController {

  private static final String PATH =
      "a group and all below it: its values by level, parted by /; a value's own slash is %2F and"
          + " its own percent sign %25 (before the URL's own encoding)";
  private static final String ONCE =
      " Idempotent by `requestId`. 409 when there are too few units: `available` tells how many"
          + " there are, and nothing changed.";

  private final Allocations allocations;
  private final JsonRows json;

  AllocationsController(Allocations allocations, JsonRows json) {
    this.allocations = allocations;
    this.json = json;
  }

  record AllocationPage(List<AllocationRow> allocations, String next) {}

  record AllocationEntryPage(List<AllocationEntryRow> entries, String next) {}

  record AllocationAnswerList(List<AllocationAnswer> outcomes) {}

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

  @PostMapping("/allocate")
  @Operation(
      summary = "Keep units for a group",
      description =
          "They come from what is in stock, not reserved, allocated to nobody and no safety stock"
              + " of the group's channel."
              + ONCE)
  ResponseEntity<?> allocate(@RequestBody AllocationBody body) {
    return one(Kind.ALLOCATE, body);
  }

  @PostMapping("/unallocate")
  @Operation(summary = "Give units that a group has left back to all", description = ONCE)
  ResponseEntity<?> unallocate(@RequestBody AllocationBody body) {
    return one(Kind.UNALLOCATE, body);
  }

  @PostMapping("/reallocate")
  @Operation(summary = "Give units that a group has left to another group", description = ONCE)
  ResponseEntity<?> reallocate(@RequestBody AllocationBody body) {
    return one(Kind.REALLOCATE, body);
  }

  @PostMapping("/consume")
  @Operation(
      summary = "Take units that a group has left out of stock at once",
      description = "On hand falls and the ledger has a shipment with the reference." + ONCE)
  ResponseEntity<?> consume(@RequestBody AllocationBody body) {
    return one(Kind.CONSUME, body);
  }

  @PostMapping("/bulk")
  @Operation(
      summary = "Make at most 10,000 changes of allocations, each of its own `kind`",
      description =
          "Done in the order sent; each has its own outcome, and a bad one stops no other.")
  AllocationAnswerList bulk(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array =
                          @ArraySchema(schema = @Schema(implementation = AllocationBody.class))))
          @RequestBody
          JsonNode body) {
    List<JsonRows.Row<AllocationChange>> rows =
        json.read(body, AllocationBody.class, each -> each.wanted(allocations.levels()));
    List<AllocationOutcome> outcomes =
        allocations.changeAll(
            rows.stream().map(JsonRows.Row::read).flatMap(Optional::stream).toList());
    List<AllocationAnswer> answers = new ArrayList<>();
    int next = 0;
    for (JsonRows.Row<AllocationChange> row : rows) {
      answers.add(
          row.value() == null
              ? AllocationAnswer.refused(row.text("requestId"), row.violations())
              : AllocationAnswer.of(outcomes.get(next++), allocations.levels()));
    }
    return new AllocationAnswerList(answers);
  }

  private ResponseEntity<?> one(Kind kind, AllocationBody body) {
    return AllocationAnswer.ofOne(
        allocations.change(body.wanted(kind, allocations.levels())), allocations.levels());
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
