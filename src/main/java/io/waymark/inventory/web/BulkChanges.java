package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.inventory.ChangeOutcome;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.InventoryChange;
import io.waymark.inventory.Measures;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Applies a body of one change or many, each with its own outcome, in the order sent. */
@Component
class BulkChanges {

  private static final int MOST_ROWS = 10_000;

  private final Inventory inventory;
  private final Measures measures;

  BulkChanges(Inventory inventory, Measures measures) {
    this.inventory = inventory;
    this.measures = measures;
  }

  record ChangeAnswers(List<ChangeAnswer> outcomes) {}

  ChangeAnswers apply(JsonNode body, BiFunction<JsonRow, ExternalNames, InventoryChange> reader) {
    ExternalNames names = new ExternalNames(measures);
    List<JsonRow> rows = new ArrayList<>();
    List<InventoryChange> readable = new ArrayList<>();
    for (JsonNode each : rows(body)) {
      JsonRow row = new JsonRow(each, names);
      InventoryChange change = reader.apply(row, names);
      rows.add(row);
      if (row.violations().isEmpty()) {
        readable.add(change);
      }
    }
    List<ChangeOutcome> outcomes = applied(readable);
    List<ChangeAnswer> answers = new ArrayList<>();
    int next = 0;
    for (JsonRow row : rows) {
      answers.add(
          ChangeAnswer.of(
              row.violations().isEmpty()
                  ? outcomes.get(next++)
                  : new ChangeOutcome.Refused(row.id(), row.violations())));
    }
    return new ChangeAnswers(answers);
  }

  private List<ChangeOutcome> applied(List<InventoryChange> changes) {
    try {
      return inventory.applyAll(changes);
    } catch (DuplicateKeyException e) {
      throw new NotAllowedNow("Another change with one of these ids was made at the same moment");
    }
  }

  private static List<JsonNode> rows(JsonNode body) {
    if (body.isObject()) {
      return List.of(body);
    }
    if (!body.isArray() || body.size() > MOST_ROWS) {
      throw InvalidInput.of(
          "body", "size", "must be a change or a list of at most " + MOST_ROWS + " changes");
    }
    List<JsonNode> rows = new ArrayList<>();
    body.forEach(rows::add);
    return rows;
  }
}
