package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;

/**
 * Which open reservations a caller means: one by its id, or those under a reference.
 *
 * @param id the reservation's own id; if its units were held for a site or moved, it means all of
 *     that SKU under its reference; null if a reference is named
 * @param reference what they are for; null if an id is named
 * @param sku only of this SKU; null is all under the reference
 */
public record ReservationKey(String id, String reference, Sku sku) {

  /** Throws {@link InvalidInput} unless exactly one of id and reference is named. */
  public ReservationKey {
    if ((id == null || id.isBlank()) == (reference == null || reference.isBlank())) {
      throw InvalidInput.of(
          "reservation", "required", "must be named by its id or by its reference, not both");
    }
  }

  /** One reservation. */
  public static ReservationKey ofId(String id) {
    return new ReservationKey(id, null, null);
  }

  /** What is reserved of one SKU under a reference. */
  public static ReservationKey of(String reference, Sku sku) {
    return new ReservationKey(null, reference, sku);
  }
}
