package io.waymark.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A stock keeping unit, as the seller writes it.
 *
 * @param value 1 to 100 characters, no surrounding space; case matters
 */
public record Sku(@JsonValue String value) {

  /** Checks the form; throws {@link InvalidInput} naming {@code sku}. */
  public Sku {
    Text.require("sku", value, 100);
  }

  @Override
  public String toString() {
    return value;
  }
}
