package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Transfer;
import io.waymark.inventory.Variant;
import io.waymark.inventory.web.BulkChanges.ChangeAnswers;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transfers between positions, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class TransfersController {

  private final BulkChanges bulk;

  TransfersController(BulkChanges bulk) {
    this.bulk = bulk;
  }

  @Schema(name = "StockTransfer")
  record Wanted(
      String id,
      String sku,
      String from,
      String to,
      @Schema(example = "{\"batch\": \"B1\"}") Object dimensions,
      @Schema(description = "the dimensions that change", example = "{\"batch\": \"B2\"}")
          Object toDimensions,
      int quantity,
      String reason) {}

  @Schema(name = "Quarantine")
  record Units(
      String id,
      String sku,
      String location,
      @Schema(example = "{\"batch\": \"B1\"}") Object dimensions,
      int quantity,
      String reason) {}

  @PostMapping("/transfers")
  @Operation(
      summary = "Move units to another location or kind: one transfer or at most 10,000",
      description =
          "Both movements of a transfer carry its id and are written together or not at all. Only"
              + " units that are not reserved can go.")
  ChangeAnswers transfer(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(array = @ArraySchema(schema = @Schema(implementation = Wanted.class))))
          @RequestBody
          JsonNode body) {
    return bulk.apply(body, TransfersController::read);
  }

  @PostMapping("/quarantines")
  @Operation(summary = "Take units out of sale: one row or a list of at most 10,000")
  ChangeAnswers quarantine(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(array = @ArraySchema(schema = @Schema(implementation = Units.class))))
          @RequestBody
          JsonNode body) {
    return bulk.apply(
        body,
        (row, names) ->
            Transfer.quarantine(
                row.id(),
                row.sku(),
                row.location("location"),
                row.variant(),
                row.whole("quantity"),
                row.text("reason")));
  }

  @PostMapping("/quarantine-releases")
  @Operation(summary = "Give units in quarantine back to sale: one row or a list of at most 10,000")
  ChangeAnswers release(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(array = @ArraySchema(schema = @Schema(implementation = Units.class))))
          @RequestBody
          JsonNode body) {
    return bulk.apply(
        body,
        (row, names) ->
            Transfer.release(
                row.id(),
                row.sku(),
                row.location("location"),
                row.variant(),
                row.whole("quantity"),
                row.text("reason")));
  }

  private static Transfer read(JsonRow row, ExternalNames names) {
    Variant from = row.variant();
    return new Transfer(
        row.id(),
        Transfer.Kind.TRANSFER,
        row.sku(),
        row.location("from"),
        from,
        row.location(row.has("to") ? "to" : "from"),
        row.variantAfter(names, "toDimensions"),
        row.whole("quantity"),
        row.text("reason"));
  }
}
