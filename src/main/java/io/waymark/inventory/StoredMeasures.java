package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks measures before they take effect. Read from the database each time: no node lags. */
@Service
class StoredMeasures implements Measures {

  private static final int LONGEST_EXTERNAL_NAME = 60;
  private static final int MOST_MEASURES = 1000;

  private final MeasureTables tables;

  StoredMeasures(MeasureTables tables) {
    this.tables = tables;
  }

  @Override
  public List<StockSource> sources() {
    return tables.sources();
  }

  @Override
  @Transactional
  public void define(StockSource source) {
    List<Violation> violations = new ArrayList<>();
    checkName(violations, "name", source.name());
    if (source.measures().size() > MOST_MEASURES) {
      violations.add(new Violation("measures", "size", "must be at most " + MOST_MEASURES));
    }
    source.measures().forEach(each -> checkName(violations, "measures[" + each + "]", each));
    Set<Dimension> mapped = EnumSet.noneOf(Dimension.class);
    source
        .dimensions()
        .forEach(
            (external, dimension) -> {
              String field = "dimensions[" + external + "]";
              if (external.isBlank() || external.length() > LONGEST_EXTERNAL_NAME) {
                violations.add(new Violation(field, "length", "must have 1 to 60 characters"));
              }
              if (dimension == null) {
                violations.add(new Violation(field, "required", "must not be null"));
              } else if (!mapped.add(dimension)) {
                violations.add(
                    new Violation(field, "unique", "is a second name for " + dimension.word()));
              }
            });
    refuse(violations);
    tables.physical().stream()
        .filter(each -> each.dataSource().equals(source.name()))
        .filter(each -> !source.measures().contains(each.name()))
        .forEach(this::remove);
    tables.store(source);
  }

  @Override
  public Optional<Map<String, Dimension>> namesOf(String source) {
    Map<String, Dimension> names = tables.dimensions(source);
    return names.isEmpty() && !tables.isSource(source) ? Optional.empty() : Optional.of(names);
  }

  @Override
  public List<CalculatedMeasure> calculated() {
    return tables.calculated();
  }

  @Override
  @Transactional
  public void define(CalculatedMeasure measure) {
    List<Violation> violations = new ArrayList<>();
    checkName(violations, "name", measure.name());
    if (measure.parts().isEmpty()) {
      violations.add(new Violation("add", "required", "must name at least one physical measure"));
    }
    if (measure.limitsReservations() && !measure.subtract().contains(Measure.RESERVED)) {
      violations.add(
          new Violation(
              "subtract", "limit", "must have " + Measure.RESERVED + " to limit reservations"));
    }
    checkParts(violations, measure);
    refuse(violations);
    tables.store(measure);
  }

  @Override
  @Transactional
  public void removeCalculated(String name) {
    if (!tables.removeCalculated(name)) {
      throw new Unknown("calculated measure", name);
    }
  }

  private void checkParts(List<Violation> violations, CalculatedMeasure measure) {
    Set<Measure> physical = tables.physical();
    Set<Measure> seen = new HashSet<>();
    for (Measure part : measure.parts()) {
      String field = measure.add().contains(part) ? "add" : "subtract";
      if (!seen.add(part)) {
        violations.add(new Violation(field, "unique", "names " + part + " twice"));
      } else if (!physical.contains(part)) {
        violations.add(new Violation(field, "known", part + " is no known physical measure"));
      }
    }
  }

  private void remove(Measure measure) {
    if (measure.dataSource().equals(Measure.WAYMARK) || tables.isUsed(measure)) {
      throw new NotAllowedNow(measure + " is in use and cannot be left out");
    }
    tables.remove(measure);
  }

  private static void checkName(List<Violation> violations, String field, String name) {
    if (!Measure.isName(name)) {
      violations.add(
          new Violation(field, "form", "must be 1 to 60 letters, digits, hyphens or underscores"));
    }
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
