package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.waymark.kernel.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tells the stock of one SKU apart: where it is, and which kind of it. */
public enum Dimension {
  /** Whose stock; follows from the location. */
  ORGANIZATION,
  /** The site, such as a campus of several warehouses; follows from the location. */
  SITE,
  /** The place that holds the stock. */
  LOCATION,
  /** Whether it can be sold: AVAILABLE, or any other word such as QUARANTINE or DAMAGED. */
  STATUS,
  /** The batch or lot it was made in. */
  BATCH,
  /** The serial number. */
  SERIAL,
  /** The color. */
  COLOR,
  /** The size. */
  SIZE,
  /** The style. */
  STYLE,
  /** The configuration. */
  CONFIG,
  /** The version. */
  VERSION,
  /** Free for the seller. */
  CUSTOM1,
  /** Free for the seller. */
  CUSTOM2,
  /** Free for the seller. */
  CUSTOM3,
  /** Free for the seller. */
  CUSTOM4,
  /** Free for the seller. */
  CUSTOM5,
  /** Free for the seller. */
  CUSTOM6,
  /** Free for the seller. */
  CUSTOM7,
  /** Free for the seller. */
  CUSTOM8;

  private static final List<Dimension> OF_VARIANT =
      Arrays.stream(values()).filter(Dimension::isOfVariant).toList();

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The dimensions that make a {@link Variant}. */
  public static List<Dimension> ofVariant() {
    return OF_VARIANT;
  }

  /** Whether it is part of a {@link Variant}, not of the place. */
  public boolean isOfVariant() {
    return compareTo(LOCATION) > 0;
  }

  /** The dimension of this word, in lower case. */
  public static Optional<Dimension> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The dimension of this word; throws {@link InvalidInput} naming {@code dimension}. */
  @JsonCreator
  public static Dimension of(String word) {
    return named(word)
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "dimension",
                    "known",
                    "is no known dimension: "
                        + word
                        + "; known are "
                        + Arrays.stream(values())
                            .map(Dimension::word)
                            .collect(Collectors.joining(", "))));
  }

  /** Its name in requests, answers and columns: in lower case. */
  @JsonValue
  public String word() {
    return word;
  }
}
