package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * Units wanted of one SKU at one location.
 *
 * @param reference what they are for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where
 * @param variant exactly this variant; {@link Variant#NONE} takes whatever can be sold, stock
 *     without a variant first
 * @param quantity whole units, 1 or more
 */
public record ReservationLine(
    String reference, Sku sku, LocationId location, Variant variant, int quantity) {

  /** A missing variant is none. */
  public ReservationLine {
    variant = variant == null ? Variant.NONE : variant;
  }

  /** Units of whatever can be sold. */
  public ReservationLine(String reference, Sku sku, LocationId location, int quantity) {
    this(reference, sku, location, Variant.NONE, quantity);
  }
}
