package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Movement;
import io.waymark.inventory.StockChange;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSearch;
import io.waymark.inventory.web.BulkChanges.ChangeAnswers;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes to the stock on hand and the ledger, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class ChangesController {

  private final BulkChanges bulk;
  private final StockRecords records;

  ChangesController(BulkChanges bulk, StockRecords records) {
    this.bulk = bulk;
    this.records = records;
  }

  record MovementPage(List<Movement> movements, String next) {}

  @PostMapping("/changes")
  @Operation(
      summary = "Receive, ship, adjust or set stock: one change or a list of at most 10,000",
      description =
          "Each change is idempotent by its id and has its own outcome, in the order sent: a"
              + " change that breaks a rule is REFUSED with its errors, and the others are DONE."
              + " SHIP takes stock that nobody reserved. A `reasonCode` must be a known one."
              + " `dimensions` may be named as the row's `dataSource` calls them.")
  ChangeAnswers change(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = StockChange.class))))
          @RequestBody
          JsonNode body) {
    return bulk.apply(body, (row, names) -> read(row));
  }

  @GetMapping("/movements")
  @Operation(summary = "The ledger, newest first")
  MovementPage movements(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<Movement> page =
        records.movements(new StockSearch(sku, location, null, null, after, limit));
    return new MovementPage(page.rows(), page.next());
  }

  private static StockChange read(JsonRow row) {
    return new StockChange(
        row.id(),
        row.oneOf("kind", StockChange.Kind.values()),
        row.sku(),
        row.location("location"),
        row.variant(),
        row.whole("quantity"),
        row.text("reason"),
        row.text("reasonCode"));
  }
}
