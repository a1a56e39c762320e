package io.waymark.providers.x12;

import io.waymark.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates as X12 writes them: CCYYMMDD, or YYMMDD before version 004010. */
final class X12Dates {

  private static final DateTimeFormatter FULL = DateTimeFormatter.BASIC_ISO_DATE;

  private X12Dates() {}

  /** Throws InvalidInput naming the element; null for null. */
  static LocalDate date(String element, String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.length() == 6 ? "20" + text : text, FULL);
    } catch (DateTimeException e) {
      throw InvalidInput.of(element, "date", "must be a date, but is '" + text + "'");
    }
  }

  static Instant start(LocalDate date) {
    return date == null ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** When the day is over: a deadline includes the day it names. */
  static Instant end(LocalDate date) {
    return date == null ? null : start(date.plusDays(1));
  }
}
