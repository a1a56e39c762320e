package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;

/**
 * Which open reservations a caller means: one by its id, or those under a reference.
 *
 * @param id the reservation's own id; if its units were held for a site or moved, it means all of
 *     that SKU under its reference; null if a reference is named
 * @param reference what they are for; null if an id is named
 * @param sku only of this SKU; null is all under the reference
 */
public record ReservationKey(String id, String reference, Sku sku) {

  /**
   * Throws {@link InvalidInput} unless exactly one of id and reference is named, by 1 to 100
   * characters.
   */
  public ReservationKey {
    if ((id == null || id.isBlank()) == (reference == null || reference.isBlank())) {
      throw InvalidInput.of(
          "reservation", "required", "must be named by its id or by its reference, not both");
    }
    List<Violation> violations =
        id == null || id.isBlank()
            ? ShortText.violations("reference", reference)
            : ShortText.violations("reservation", id);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
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
