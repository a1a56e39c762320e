package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;

/**
 * Some stock of a location, counted by people. The variance is what was counted less what was on
 * hand at that moment; posting it adds it to what is on hand then, so that what was received or
 * shipped in between is not lost.
 *
 * @param id the caller's id, 1 to 90 characters
 * @param location where
 * @param state where it stands
 * @param reason why, for the ledger; may be null
 * @param countedAt when it was counted, UTC
 * @param endedAt when it was posted or cancelled, UTC; null before
 * @param lines what was counted
 */
public record CycleCount(
    String id,
    LocationId location,
    State state,
    String reason,
    Instant countedAt,
    Instant endedAt,
    List<Line> lines) {

  /** Where a count stands. */
  public enum State {
    /** Counted; the variances wait for somebody to post or cancel them. */
    COUNTED,
    /** The variances are in the ledger. */
    POSTED,
    /** Nothing was changed. */
    CANCELLED
  }

  /**
   * One kind of one SKU.
   *
   * @param sku the stock keeping unit
   * @param variant which kind of it
   * @param expected units on hand when it was counted
   * @param counted units that were found
   */
  public record Line(
      Sku sku,
      @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
      int expected,
      int counted) {

    /** Units that were found too many, negative if too few. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int variance() {
      return counted - expected;
    }
  }

  /**
   * What somebody found.
   *
   * @param sku the stock keeping unit
   * @param variant which kind of it; missing is none
   * @param counted units, 0 or more
   */
  public record Found(Sku sku, Variant variant, int counted) {

    /** A missing variant is none. */
    public Found {
      variant = variant == null ? Variant.NONE : variant;
    }
  }
}
