package io.waymark.providers.intake;

import io.waymark.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/** Plain values as channels write them in text. */
public final class Plain {

  // Offsets with and without a colon, or none; a blank instead of the T, or no time at all.
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("yyyy-MM-dd[['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[ ][XXX][XX][X]]")
          .toFormatter(java.util.Locale.ROOT);

  private Plain() {}

  /** The text without surrounding space of any kind (no-break spaces too); null when blank. */
  public static String text(String text) {
    if (text == null) {
      return null;
    }
    String stripped =
        text.replaceAll("^[\\s\\h\\v\\uFEFF\\u0000]+|[\\s\\h\\v\\uFEFF\\u0000]+$", "");
    return stripped.isEmpty() ? null : stripped;
  }

  /** The first text that is not blank; null when all are. */
  public static String first(String... texts) {
    for (String text : texts) {
      if (text(text) != null) {
        return text(text);
      }
    }
    return null;
  }

  /** An amount with a decimal point; throws {@link InvalidInput} naming the field. */
  public static BigDecimal amount(String field, String text) {
    try {
      BigDecimal amount = new BigDecimal(text);
      if (amount.precision() - amount.scale() > 15 || amount.scale() > 30) {
        throw InvalidInput.of(field, "amount", "is beyond any price: " + text);
      }
      return amount;
    } catch (NumberFormatException e) {
      throw InvalidInput.of(field, "amount", "must be an amount, but is '" + text + "'");
    }
  }

  /** Whole units; throws {@link InvalidInput} naming the field for fractions and text. */
  public static int units(String field, String text) {
    try {
      return amount(field, text).intValueExact();
    } catch (ArithmeticException e) {
      throw InvalidInput.of(field, "whole", "must be a number of whole units, but is " + text);
    }
  }

  /**
   * A point in time, UTC where no offset is given; throws {@link InvalidInput} naming the field.
   */
  public static Instant instant(String field, String text) {
    try {
      TemporalAccessor moment =
          MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (moment instanceof OffsetDateTime offset) {
        return offset.toInstant();
      }
      return moment instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : LocalDate.from(moment).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw InvalidInput.of(field, "date", "must be a date and time, but is '" + text + "'");
    }
  }
}
