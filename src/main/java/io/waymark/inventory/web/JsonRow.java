package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.inventory.Calendar;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.Measure;
import io.waymark.inventory.Variant;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row of a bulk call, read by hand so that a bad row spoils no other. */
final class JsonRow {

  private static final String DIMENSIONS = "dimensions";

  private final JsonNode row;
  private final String source;
  private final Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
  private final List<Violation> violations = new ArrayList<>();

  JsonRow(JsonNode row, ExternalNames names) {
    this.row = row;
    this.source = text("dataSource");
    try {
      names.require(source);
      readDimensions(names);
    } catch (InvalidInput e) {
      violations.addAll(e.violations());
    }
  }

  /** What could not be read so far. */
  List<Violation> violations() {
    return violations;
  }

  String id() {
    return text("id");
  }

  String text(String field) {
    return text(field, row.path(field));
  }

  private String text(String field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      refuse(new Violation(field, "type", "must be a text"));
      return null;
    }
    if (value.asText().indexOf('\0') >= 0) {
      refuse(new Violation(field, "characters", "must not contain a NUL character"));
      return null;
    }
    return value.asText();
  }

  private void refuse(Violation violation) {
    if (!violations.contains(violation)) {
      violations.add(violation);
    }
  }

  Sku sku() {
    return parsed("sku", text("sku"), Sku::new);
  }

  /** The location of a field, or else the one among the dimensions. */
  LocationId location(String field) {
    String own = text(field);
    return parsed(field, own == null ? dimensions.get(Dimension.LOCATION) : own, LocationId::new);
  }

  /** The dimensions beside the place. */
  Variant variant() {
    return variant(dimensions);
  }

  /** The dimensions that a transfer's units have afterwards: those named here, else as before. */
  Variant variantAfter(ExternalNames names, String field) {
    Map<Dimension, String> after = new EnumMap<>(Dimension.class);
    after.putAll(dimensions);
    dimensions(field, names, after);
    return variant(after);
  }

  int whole(String field) {
    return whole(field, row.path(field));
  }

  boolean has(String field) {
    return row.hasNonNull(field);
  }

  Instant instant(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      Calendar.violations(field, moment).forEach(this::refuse);
      return moment;
    } catch (DateTimeException e) {
      violations.add(
          new Violation(field, "type", "must be a date and time such as 2026-11-01T12:00:00Z"));
      return null;
    }
  }

  <E extends Enum<E>> E oneOf(String field, E[] all) {
    String name = text(field);
    String known = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
    return parsed(
        field,
        name,
        text ->
            Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "known", "must be one of " + known)));
  }

  /** Whole units by measure; a measure without a source is the row's data source's. */
  SortedMap<Measure, Integer> quantities() {
    SortedMap<Measure, Integer> quantities = new TreeMap<>();
    row.path("quantities")
        .fields()
        .forEachRemaining(
            each -> {
              String field = "quantities." + each.getKey();
              int quantity = whole(field, each.getValue());
              parsed(
                  field,
                  each.getKey(),
                  this::measure,
                  measure -> {
                    if (quantities.put(measure, quantity) != null) {
                      refuse(new Violation(field, "unique", "names a measure twice"));
                    }
                  });
            });
    return quantities;
  }

  private Measure measure(String name) {
    String owner = source == null ? Measure.WAYMARK : source;
    return name.contains(".") ? Measure.of(name) : new Measure(owner, name);
  }

  private void readDimensions(ExternalNames names) {
    dimensions(DIMENSIONS, names, dimensions);
  }

  private void dimensions(String field, ExternalNames names, Map<Dimension, String> into) {
    JsonNode given = row.path(field);
    if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
      refuse(new Violation(field, "type", "must be an object"));
    }
    given
        .properties()
        .forEach(
            each -> {
              String path = field + "." + each.getKey();
              String value = text(path, each.getValue());
              parsed(
                  path,
                  each.getKey(),
                  word -> names.dimension(source, word),
                  dimension -> into.put(dimension, value == null ? "" : value));
            });
  }

  private Variant variant(Map<Dimension, String> values) {
    Map<String, String> words = new HashMap<>();
    values.forEach(
        (dimension, value) -> {
          if (dimension != Dimension.LOCATION) {
            words.put(dimension.word(), value);
          }
        });
    try {
      return Variant.of(words);
    } catch (InvalidInput e) {
      violations.addAll(e.violations());
      return Variant.NONE;
    }
  }

  private int whole(String field, JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return value.intValue();
    }
    refuse(new Violation(field, "type", "must be a whole number"));
    return 0;
  }

  private <T> T parsed(String field, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (InvalidInput e) {
      e.violations().forEach(each -> refuse(new Violation(field, each.rule(), each.message())));
      return null;
    }
  }

  private <T> void parsed(String field, String text, Function<String, T> parser, Consumer<T> use) {
    T value = parsed(field, text, parser);
    if (value != null) {
      use.accept(value);
    }
  }
}
