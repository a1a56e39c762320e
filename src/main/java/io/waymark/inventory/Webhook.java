package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;

/**
 * A subscription to the change feed, or to changes of stock levels, by HTTP.
 *
 * @param id unique
 * @param url where entries are posted to
 * @param topic what is posted
 * @param delivered the number of the last entry of its topic that was taken
 * @param failures how often the next entries were refused, one after the other
 * @param lastError what was wrong the last time; null if nothing
 * @param nextTry not before then, UTC
 */
public record Webhook(
    String id,
    URI url,
    Topic topic,
    long delivered,
    int failures,
    @JsonInclude(JsonInclude.Include.NON_NULL) String lastError,
    Instant nextTry) {

  /** What can be subscribed to. */
  public enum Topic {
    /** The change feed: movements of the ledger. */
    @JsonProperty("movements")
    MOVEMENTS("movements"),
    /** Changes of stock levels. */
    @JsonProperty("stock-levels")
    STOCK_LEVELS("stock-levels");

    private final String word;

    Topic(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    @Override
    public String toString() {
      return word;
    }

    static Topic of(String word) {
      return word.equals(STOCK_LEVELS.word) ? STOCK_LEVELS : MOVEMENTS;
    }
  }
}
