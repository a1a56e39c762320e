package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.kernel.InvalidInput;
import java.util.regex.Pattern;

/**
 * A physical measure: one figure that a data source reports of a position, such as {@code
 * pos.outbound}.
 *
 * @param dataSource who reports it: 1 to 60 letters, digits, hyphens or underscores
 * @param name what it is, of the same form
 */
@Schema(type = "string", example = "waymark.onHand")
public record Measure(String dataSource, String name) implements Comparable<Measure> {

  // Before the constants, whose constructor uses it.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  /** Waymark itself, as a data source. */
  public static final String WAYMARK = "waymark";

  /** Units physically at a location. */
  public static final Measure ON_HAND = new Measure(WAYMARK, "onHand");

  /** Units set aside. */
  public static final Measure RESERVED = new Measure(WAYMARK, "reserved");

  /** Units promised without stock. */
  public static final Measure UNCOVERED = new Measure(WAYMARK, "uncovered");

  /** Checks the form of both names; throws {@link InvalidInput} naming {@code measure}. */
  public Measure {
    if (!isName(dataSource) || !isName(name)) {
      throw badForm(dataSource + "." + name);
    }
  }

  /** The measure written as {@code dataSource.name}; else {@link InvalidInput}. */
  @JsonCreator
  public static Measure of(String text) {
    int dot = text == null ? -1 : text.indexOf('.');
    if (dot < 0) {
      throw badForm(text);
    }
    return new Measure(text.substring(0, dot), text.substring(dot + 1));
  }

  static boolean isName(String text) {
    return text != null && NAME.matcher(text).matches();
  }

  private static InvalidInput badForm(String text) {
    return InvalidInput.of(
        "measure",
        "form",
        "must be a physical measure, a data source and a name such as pos.inbound, not " + text);
  }

  @Override
  public int compareTo(Measure other) {
    int sources = dataSource.compareTo(other.dataSource);
    return sources != 0 ? sources : name.compareTo(other.name);
  }

  @JsonValue
  @Override
  public String toString() {
    return dataSource + "." + name;
  }
}
