package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * The stock of one SKU at one location, in whole units.
 *
 * @param sku the stock keeping unit
 * @param location where
 * @param variant which kind of it; in JSON {@code dimensions}, missing if none
 * @param onHand physically there
 * @param reserved set aside; 0 ≤ reserved ≤ on hand
 * @param uncovered promised without stock, 0 or more: stock that arrives covers them first
 * @param withheld units that whoever asked may not take although nobody has them, such as safety
 *     stock; 0 where it was not asked for anybody
 */
public record StockPosition(
    Sku sku,
    LocationId location,
    @JsonProperty("dimensions") @JsonInclude(JsonInclude.Include.NON_EMPTY) Variant variant,
    int onHand,
    int reserved,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int uncovered,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int withheld) {

  /** Nothing withheld. */
  public StockPosition(
      Sku sku, LocationId location, Variant variant, int onHand, int reserved, int uncovered) {
    this(sku, location, variant, onHand, reserved, uncovered, 0);
  }

  /** Nothing uncovered. */
  public StockPosition(Sku sku, LocationId location, Variant variant, int onHand, int reserved) {
    this(sku, location, variant, onHand, reserved, 0);
  }

  /** A position without a variant. */
  public StockPosition(Sku sku, LocationId location, int onHand, int reserved) {
    this(sku, location, Variant.NONE, onHand, reserved);
  }

  /**
   * On hand less reserved, uncovered and withheld, or 0 if that is less: what can still be
   * reserved, if the variant can be sold.
   */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public int available() {
    return Math.max(0, onHand - reserved - uncovered - withheld);
  }

  /** The same after the change. */
  StockPosition plus(StockDelta delta) {
    return new StockPosition(
        sku,
        location,
        variant,
        onHand + delta.onHand(),
        reserved + delta.reserved(),
        uncovered + delta.uncovered(),
        withheld);
  }

  /** The same for somebody from whom so many units are kept back. */
  StockPosition withholding(int units) {
    return new StockPosition(sku, location, variant, onHand, reserved, uncovered, units);
  }

  /** Units that could cover others' uncovered ones. */
  int free() {
    return onHand - reserved;
  }
}
