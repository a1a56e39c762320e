package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.ChangeOutcome;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.Movement;
import io.waymark.inventory.StockChange;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSearch;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes to the stock on hand and their ledger, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class ChangesController {

  private static final int MOST_ROWS = 1000;

  private final Inventory inventory;
  private final StockRecords records;

  ChangesController(Inventory inventory, StockRecords records) {
    this.inventory = inventory;
    this.records = records;
  }

  record ChangeAnswers(List<ChangeAnswer> outcomes) {}

  record MovementPage(List<Movement> movements, String next) {}

  @PostMapping("/changes")
  @Operation(
      summary = "Receive, adjust or set stock: one change or a list of at most 1,000",
      description =
          "Each change is idempotent by its id and has its own outcome, in the order sent: a"
              + " change that breaks a rule is REFUSED with its errors, and the others are DONE.")
  ChangeAnswers change(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = StockChange.class))))
          @RequestBody
          JsonNode body) {
    List<ChangeRow> rows = rows(body);
    List<StockChange> readable =
        rows.stream().filter(ChangeRow::isReadable).map(ChangeRow::change).toList();
    List<ChangeOutcome> outcomes = applied(readable);
    List<ChangeAnswer> answers = new ArrayList<>();
    int next = 0;
    for (ChangeRow row : rows) {
      answers.add(ChangeAnswer.of(row.isReadable() ? outcomes.get(next++) : row.refusal()));
    }
    return new ChangeAnswers(answers);
  }

  @GetMapping("/movements")
  @Operation(summary = "The ledger of stock on hand, newest first")
  MovementPage movements(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<Movement> page =
        records.movements(new StockSearch(sku, location, null, null, after, limit));
    return new MovementPage(page.rows(), page.next());
  }

  private List<ChangeOutcome> applied(List<StockChange> changes) {
    try {
      return inventory.applyAll(changes);
    } catch (DuplicateKeyException e) {
      throw new NotAllowedNow("Another change with one of these ids was made at the same moment");
    }
  }

  private static List<ChangeRow> rows(JsonNode body) {
    if (body.isObject()) {
      return List.of(ChangeRow.of(body));
    }
    if (!body.isArray() || body.size() > MOST_ROWS) {
      throw InvalidInput.of(
          "body", "size", "must be a change or a list of at most " + MOST_ROWS + " changes");
    }
    List<ChangeRow> rows = new ArrayList<>();
    body.forEach(row -> rows.add(ChangeRow.of(row)));
    return rows;
  }
}
