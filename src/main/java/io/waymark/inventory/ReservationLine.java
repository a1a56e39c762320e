package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * Units wanted of one SKU at one location, or anywhere at one site.
 *
 * @param reference what they are for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where; null for a whole site, until it is decided where the units are held
 * @param variant exactly this variant; {@link Variant#NONE} takes whatever can be sold, stock
 *     without a variant first
 * @param quantity whole units, 1 or more
 * @param site the site whose locations together serve the line; null if a location is named
 */
public record ReservationLine(
    String reference, Sku sku, LocationId location, Variant variant, int quantity, String site) {

  /** A missing variant is none. */
  public ReservationLine {
    variant = variant == null ? Variant.NONE : variant;
  }

  /** Units at one location. */
  public ReservationLine(
      String reference, Sku sku, LocationId location, Variant variant, int quantity) {
    this(reference, sku, location, variant, quantity, null);
  }

  /** Units at whatever locations of a site, until they are pinned to one. */
  public static ReservationLine atSite(
      String reference, Sku sku, String site, Variant variant, int quantity) {
    return new ReservationLine(reference, sku, null, variant, quantity, site);
  }

  /** The same for another number of units of one position. */
  ReservationLine of(PositionKey position, int units) {
    return new ReservationLine(
        reference, sku, position.location(), position.variant(), units, site);
  }

  /** Whether it is not decided yet which location serves it. */
  boolean isUnplaced() {
    return location == null;
  }

  /** Units of whatever can be sold. */
  public ReservationLine(String reference, Sku sku, LocationId location, int quantity) {
    this(reference, sku, location, Variant.NONE, quantity);
  }
}
