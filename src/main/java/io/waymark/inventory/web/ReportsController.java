package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.MeasureChange;
import io.waymark.inventory.MeasureChange.Mode;
import io.waymark.inventory.web.BulkChanges.ChangeAnswers;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What data sources report of positions, over HTTP. */
@RestController
@RequestMapping("/api/inventory/onhand")
@Tag(name = "Inventory")
class ReportsController {

  private final BulkChanges bulk;

  ReportsController(BulkChanges bulk) {
    this.bulk = bulk;
  }

  @Schema(name = "OnHandReport")
  record Report(
      String id,
      @Schema(description = "whose names dimensions and measures have") String dataSource,
      String sku,
      String location,
      @Schema(example = "{\"color\": \"Red\", \"batch\": \"B1\"}") Object dimensions,
      @Schema(example = "{\"pos.inbound\": 5, \"waymark.onHand\": -2}") Object quantities,
      @Schema(description = "only for a set") String modifiedDateTimeUTC,
      String reason) {}

  @PostMapping
  @Operation(
      summary = "Add to measures: one record or a list of at most 10,000",
      description =
          "Each record is idempotent by its id and has its own outcome, in the order sent. On hand"
              + " never falls below what is reserved; other data sources' measures may be"
              + " negative. A measure without a data source is that of the record's.")
  ChangeAnswers add(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(array = @ArraySchema(schema = @Schema(implementation = Report.class))))
          @RequestBody
          JsonNode body) {
    return bulk.apply(body, (row, names) -> read(row, Mode.DELTA));
  }

  @PostMapping("/set")
  @Operation(
      summary = "Set measures absolutely: one record or a list of at most 10,000",
      description =
          "`modifiedDateTimeUTC` says when the figures were true; without it, now. A measure that"
              + " was set as of a later time stays as it is, and the outcome is LATE.")
  ChangeAnswers set(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(array = @ArraySchema(schema = @Schema(implementation = Report.class))))
          @RequestBody
          JsonNode body) {
    return bulk.apply(body, (row, names) -> read(row, Mode.SET));
  }

  private static MeasureChange read(JsonRow row, Mode mode) {
    // Read for a difference too: it has no use there, but what is wrong is said.
    Instant modifiedAt = row.instant("modifiedDateTimeUTC");
    return new MeasureChange(
        row.id(),
        mode,
        row.sku(),
        row.location("location"),
        row.variant(),
        row.quantities(),
        mode == Mode.SET ? modifiedAt : null,
        row.text("reason"));
  }
}
