package io.waymark.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place that holds stock: a warehouse, distribution center or store.
 *
 * @param value 1 to 60 characters, no surrounding space; case matters
 */
public record LocationId(@JsonValue String value) {

  /** Checks the form; throws {@link InvalidInput} naming {@code location}. */
  public LocationId {
    Text.require("location", value, 60);
  }

  @Override
  public String toString() {
    return value;
  }
}
