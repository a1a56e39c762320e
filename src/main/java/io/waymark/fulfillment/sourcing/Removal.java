package io.waymark.fulfillment.sourcing;

import java.util.function.Supplier;

/**
 * Why a source ships nothing, of an order or of a line.
 *
 * @param rule the rule's name
 * @param words in words and figures, put together only when somebody reads them
 */
record Removal(String rule, Supplier<String> words) {

  String explanation() {
    return words.get();
  }
}
