package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * Units of one SKU that go from one position to another: to another location, or into or out of
 * quarantine. Both movements carry the transfer's id.
 *
 * @param id the caller's id of this change; the same id again changes nothing
 * @param kind what it is for
 * @param sku the stock keeping unit
 * @param from where from; no more than what is not reserved there
 * @param fromVariant of which kind
 * @param to where to
 * @param toVariant as which kind
 * @param quantity whole units, 1 or more
 * @param reason why, for the ledger; may be null
 */
public record Transfer(
    String id,
    Kind kind,
    Sku sku,
    LocationId from,
    Variant fromVariant,
    LocationId to,
    Variant toVariant,
    int quantity,
    String reason)
    implements InventoryChange {

  /** The status of units that may not be sold until somebody looked at them. */
  public static final String QUARANTINED = "QUARANTINE";

  /** Missing variants are none. */
  public Transfer {
    fromVariant = fromVariant == null ? Variant.NONE : fromVariant;
    toVariant = toVariant == null ? Variant.NONE : toVariant;
  }

  /** Takes units that can be sold out of sale. */
  public static Transfer quarantine(
      String id, Sku sku, LocationId at, Variant variant, int quantity, String reason) {
    return new Transfer(
        id,
        Kind.QUARANTINE,
        sku,
        at,
        variant.withStatus(null),
        at,
        variant.withStatus(QUARANTINED),
        quantity,
        reason);
  }

  /** Gives units in quarantine back to sale. */
  public static Transfer release(
      String id, Sku sku, LocationId at, Variant variant, int quantity, String reason) {
    return new Transfer(
        id,
        Kind.RELEASE,
        sku,
        at,
        variant.withStatus(QUARANTINED),
        at,
        variant.withStatus(null),
        quantity,
        reason);
  }

  /** What a transfer is for. */
  public enum Kind {
    /** To another location or as another kind. */
    TRANSFER,
    /** Into quarantine. */
    QUARANTINE,
    /** Out of quarantine. */
    RELEASE
  }
}
