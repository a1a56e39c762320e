package io.waymark.providers.framework;

import io.waymark.kernel.InvalidInput;

/**
 * Which messages are wanted; a null part matches all.
 *
 * @param provider the provider's id
 * @param direction in or out
 * @param state where they stand
 * @param orderId the order they belong to or made
 * @param after the id of the last message of the page before
 * @param limit messages a page, 1 to 500
 */
public record MessageSearch(
    String provider,
    Direction direction,
    MessageState state,
    String orderId,
    String after,
    int limit) {

  /** Checks the limit; throws {@link InvalidInput} naming it. */
  public MessageSearch {
    if (limit < 1 || limit > 500) {
      throw InvalidInput.of("limit", "range", "must be between 1 and 500");
    }
  }
}
