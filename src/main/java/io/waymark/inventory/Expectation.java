package io.waymark.inventory;

import io.waymark.inventory.AtpCurve.Expected;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Available stock, and what comes and goes on the days on which anything does. */
final class Expectation {

  private long available;
  private final SortedMap<LocalDate, Expected> days = new TreeMap<>();

  void addStock(long units) {
    available += units;
  }

  void add(LocalDate day, long supply, long demand) {
    days.merge(
        day,
        new Expected(supply, demand),
        (a, b) -> new Expected(a.supply() + b.supply(), a.demand() + b.demand()));
  }

  /** Adds all of another one. */
  void add(Expectation other) {
    addStock(other.available);
    other.days.forEach((day, expected) -> add(day, expected.supply(), expected.demand()));
  }

  long available() {
    return available;
  }

  Map<LocalDate, Expected> days() {
    return days;
  }

  /**
   * The first day from which on the projected stock never falls below a quantity, which is the
   * first whose available-to-promise reaches it; empty if the last day's does not. No day of this
   * expectation is before {@code from}.
   */
  Optional<LocalDate> earliest(long quantity, LocalDate from) {
    long projected = available;
    LocalDate earliest = projected >= quantity ? from : null;
    for (Map.Entry<LocalDate, Expected> day : days.entrySet()) {
      projected += day.getValue().supply() - day.getValue().demand();
      if (projected < quantity) {
        earliest = null;
      } else if (earliest == null) {
        earliest = day.getKey();
      }
    }
    return Optional.ofNullable(earliest);
  }
}
