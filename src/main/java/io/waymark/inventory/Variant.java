package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which kind of an SKU: its status, batch, serial number, color, size and so on, as far as they are
 * in use. Equal dimensions are one variant, whatever their order; the status {@code AVAILABLE} is
 * the same as none.
 */
@Schema(
    type = "object",
    additionalPropertiesSchema = String.class,
    example = "{\"batch\": \"B1\", \"color\": \"Red\"}")
public final class Variant implements Comparable<Variant> {

  /** No dimension in use. */
  public static final Variant NONE = new Variant("");

  /** The status of stock that can be sold. */
  public static final String AVAILABLE = "AVAILABLE";

  static final String FIELD = "dimensions.";

  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST = 400;
  private static final String SEPARATOR = "|";

  private final String text;

  // Disabled, or else Jackson would take any text for a stored one.
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private Variant(String text) {
    this.text = text;
  }

  /**
   * The variant of these dimensions.
   *
   * @param dimensions values of 1 to 60 characters without {@code |} by the dimension's word; an
   *     empty or missing value means that the dimension is not in use; throws {@link InvalidInput}
   *     naming each dimension that is unknown, of the place, or has a bad value
   */
  @JsonCreator
  public static Variant of(Map<String, String> dimensions) {
    TreeMap<String, String> used = new TreeMap<>();
    List<Violation> violations = new ArrayList<>();
    dimensions.forEach(
        (word, value) -> {
          if (value == null || value.isEmpty()) {
            checkWord(word, violations);
          } else if (checkWord(word, violations) && checkValue(word, value, violations)) {
            used.put(word, value);
          }
        });
    used.remove(Dimension.STATUS.word(), AVAILABLE);
    String text =
        used.entrySet().stream().map(Objects::toString).collect(Collectors.joining(SEPARATOR));
    if (text.length() > LONGEST) {
      violations.add(
          new Violation("dimensions", "length", "must have at most " + LONGEST + " in all"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return stored(text);
  }

  /** The variant whose canonical text was stored. */
  static Variant stored(String text) {
    return text.isEmpty() ? NONE : new Variant(text);
  }

  /** Its canonical text: the dimensions in use sorted by word, such as {@code batch=B1|size=L}. */
  @JsonIgnore
  public String text() {
    return text;
  }

  /** The values of the dimensions in use, by word. */
  @JsonValue
  public Map<String, String> dimensions() {
    Map<String, String> dimensions = new TreeMap<>();
    if (!isNone()) {
      for (String part : text.split("\\|")) {
        int equals = part.indexOf('=');
        dimensions.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return dimensions;
  }

  /** Whether no dimension is in use. */
  @JsonIgnore
  public boolean isNone() {
    return text.isEmpty();
  }

  /** Whether it can be sold: it has no status but {@link #AVAILABLE}. */
  @JsonIgnore
  public boolean isSellable() {
    return isNone() || !dimensions().containsKey(Dimension.STATUS.word());
  }

  /** The same, with another status. */
  public Variant withStatus(String status) {
    Map<String, String> changed = dimensions();
    changed.put(Dimension.STATUS.word(), status);
    return of(changed);
  }

  private static boolean checkWord(String word, List<Violation> violations) {
    if (Dimension.named(word).filter(Dimension::isOfVariant).isPresent()) {
      return true;
    }
    violations.add(new Violation(FIELD + word, "known", "is no known dimension of a variant"));
    return false;
  }

  private static boolean checkValue(String word, String value, List<Violation> violations) {
    boolean good =
        value.length() <= LONGEST_VALUE
            && value.equals(value.strip())
            && !value.contains(SEPARATOR)
            && value.chars().noneMatch(Character::isISOControl);
    if (!good) {
      violations.add(
          new Violation(
              FIELD + word,
              "form",
              "must have at most " + LONGEST_VALUE + " characters, no | and no space around it"));
    }
    return good;
  }

  @Override
  public int compareTo(Variant other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variant variant && variant.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
