package io.waymark.providers.csvdrop;

import io.waymark.kernel.InvalidInput;
import io.waymark.providers.intake.Plain;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values as spreadsheets write them. */
final class CsvValues {

  // Three digits after a comma could be thousands, so only one or two are taken for decimals.
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d{1,2}");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private CsvValues() {}

  static BigDecimal price(String field, String text) {
    BigDecimal amount = amount(field, text);
    if (amount.signum() < 0) {
      throw InvalidInput.of(field, "negative", "must be 0 or more, but is " + text);
    }
    return amount;
  }

  static Integer units(String field, String text) {
    return Plain.units(field, plain(text));
  }

  static <T> T oneOf(String field, String text, Function<String, T> constant) {
    try {
      return constant.apply(text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"));
    } catch (IllegalArgumentException unknown) {
      throw InvalidInput.of(field, "value", "is not known: '" + text + "'");
    }
  }

  private static BigDecimal amount(String field, String text) {
    return Plain.amount(field, plain(text));
  }

  private static String plain(String text) {
    if (DECIMAL_COMMA.matcher(text).matches()) {
      return text.replace(',', '.');
    }
    return THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
  }
}
