package io.waymark.inventory;

import io.waymark.kernel.Sku;

/**
 * What a caller's key means now.
 *
 * @param reference under which it is
 * @param sku only of this SKU; null is all
 * @param id only this reservation; null is all
 */
record ReservationTarget(String reference, Sku sku, String id) {

  /** Whether the reservation is meant. */
  boolean isOf(Reservation reservation) {
    return reference.equals(reservation.reference())
        && (sku == null || sku.equals(reservation.sku()))
        && (id == null || id.equals(reservation.id()));
  }
}
