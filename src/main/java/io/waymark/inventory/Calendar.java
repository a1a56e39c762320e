package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The days and moments that can be stored and counted from: those of the years 1 to 9998. */
public final class Calendar {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 1, 1);
  private static final Instant FIRST_MOMENT = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant END_MOMENT = Instant.parse("9999-01-01T00:00:00Z");

  private Calendar() {}

  /** What is wrong with a day; nothing if it is missing. */
  public static List<Violation> violations(String field, LocalDate day) {
    return day == null || !day.isBefore(FIRST) && day.isBefore(END) ? List.of() : outside(field);
  }

  /** What is wrong with a moment; nothing if it is missing. */
  public static List<Violation> violations(String field, Instant moment) {
    return moment == null || !moment.isBefore(FIRST_MOMENT) && moment.isBefore(END_MOMENT)
        ? List.of()
        : outside(field);
  }

  /** Throws {@link InvalidInput} for a day that is wrong. */
  static void check(String field, LocalDate day) {
    List<Violation> violations = violations(field, day);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /** Throws {@link InvalidInput} for a moment that is wrong. */
  static void check(String field, Instant moment) {
    List<Violation> violations = violations(field, moment);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private static List<Violation> outside(String field) {
    return List.of(new Violation(field, "range", "must be of the years 1 to 9998"));
  }
}
