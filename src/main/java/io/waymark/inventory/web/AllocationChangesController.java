package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.AllocationChange;
import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationOutcome;
import io.waymark.inventory.Allocations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of what is kept for which groups, over HTTP. */
@RestController
@RequestMapping("/api/inventory/allocations")
@Tag(name = "Inventory")
class AllocationChangesController {

  private static final String ONCE =
      " Idempotent by `requestId`. 409 when there are too few units: `available` tells how many"
          + " there are, and nothing changed.";

  private final Allocations allocations;
  private final JsonRows json;

  AllocationChangesController(Allocations allocations, JsonRows json) {
    this.allocations = allocations;
    this.json = json;
  }

  record AllocationAnswerList(List<AllocationAnswer> outcomes) {}

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
}
