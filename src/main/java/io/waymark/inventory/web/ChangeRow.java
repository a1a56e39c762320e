package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.inventory.ChangeOutcome;
import io.waymark.inventory.StockChange;
import io.waymark.inventory.Variant;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One row of a list of changes, read by hand so that a bad row spoils no other. */
final class ChangeRow {

  private final JsonNode row;
  private final List<Violation> violations = new ArrayList<>();
  private final StockChange change;

  private ChangeRow(JsonNode row) {
    this.row = row;
    String id = text("id");
    StockChange.Kind kind = parsed("kind", ChangeRow::kind);
    Sku sku = parsed("sku", Sku::new);
    LocationId location = parsed("location", LocationId::new);
    Variant variant = variant();
    int quantity = quantity();
    change =
        new StockChange(
            id, kind, sku, location, variant, quantity, text("reason"), text("reasonCode"));
  }

  static ChangeRow of(JsonNode row) {
    return new ChangeRow(row);
  }

  boolean isReadable() {
    return violations.isEmpty();
  }

  StockChange change() {
    return change;
  }

  ChangeOutcome.Refused refusal() {
    return new ChangeOutcome.Refused(change.id(), violations);
  }

  private String text(String field) {
    JsonNode value = row.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  private <T> T parsed(String field, Function<String, T> parser) {
    try {
      return parser.apply(text(field));
    } catch (InvalidInput e) {
      violations.addAll(e.violations());
      return null;
    }
  }

  private Variant variant() {
    JsonNode dimensions = row.path("dimensions");
    if (!dimensions.isObject()) {
      if (!dimensions.isMissingNode() && !dimensions.isNull()) {
        violations.add(new Violation("dimensions", "type", "must be an object"));
      }
      return Variant.NONE;
    }
    Map<String, String> values = new HashMap<>();
    dimensions
        .fields()
        .forEachRemaining(each -> values.put(each.getKey(), each.getValue().asText()));
    try {
      return Variant.of(values);
    } catch (InvalidInput e) {
      violations.addAll(e.violations());
      return Variant.NONE;
    }
  }

  private int quantity() {
    JsonNode value = row.path("quantity");
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return value.intValue();
    }
    violations.add(new Violation("quantity", "type", "must be a whole number"));
    return 0;
  }

  private static StockChange.Kind kind(String name) {
    return Arrays.stream(StockChange.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("kind", "known", "must be RECEIVE, ADJUST or SET"));
  }
}
