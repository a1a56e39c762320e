package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What can be done with reservations beside making, shipping and releasing them whole ({@link
 * Inventory}). Nothing here leaves a unit set aside for nobody. A reservation that expired is open
 * until it is swept, which takes about a second: goods that left in that second can be shipped, and
 * it can still be extended; from then on it has ended.
 */
public interface SoftReservations {

  /**
   * Makes many reservations, each all of its lines or none and with its own outcome, first come,
   * first served in the order given; in transactions of a few hundred lines, not the caller's.
   *
   * @param wanted 10,000 at most
   */
  List<BulkReservation> reserveAll(List<WantedReservation> wanted);

  /**
   * Gives units back; more than are open is a partial success that names what was invalid.
   * Idempotent by the request's id. Throws {@link io.waymark.kernel.Unknown} for an id or reference
   * that never was, and {@link io.waymark.kernel.InvalidInput} for a request id that was used for
   * another request.
   */
  UnreserveOutcome.Unreserved unreserve(Unreserve wanted);

  /**
   * Gives back units of many reservations, each with its own outcome; in transactions of a few
   * hundred, not the caller's.
   *
   * @param wanted 10,000 at most
   */
  List<UnreserveOutcome> unreserveAll(List<Unreserve> wanted);

  /**
   * Ships some of what is reserved under the reference and leaves the rest reserved: on hand and
   * reserved both fall by what left.
   *
   * @param requestId the caller's own id of this shipment: a repetition is not done twice
   * @param shipped units by SKU; throws {@link io.waymark.kernel.InvalidInput} when more is shipped
   *     than is reserved and covered
   */
  void offset(String requestId, String reference, Map<Sku, Integer> shipped);

  /**
   * Pins units that are held for a site to one location of it: they leave the site's other
   * locations, and others' units that are held provisionally in their place go there. Asking again
   * changes nothing.
   *
   * @param which throws {@link io.waymark.kernel.Unknown} if nothing of it is open
   * @param location of the same site, else {@link io.waymark.kernel.InvalidInput}
   * @param quantity so many units of them; null is all
   * @return all that is open of it then; or short, nothing moved, if the location has less
   */
  ReservationOutcome pin(ReservationKey which, LocationId location, Integer quantity);

  /**
   * Changes how many units are open, in one step: more are all set aside where the others are, or
   * none and the reservation stays as it was.
   *
   * @param which throws {@link io.waymark.kernel.Unknown} if nothing of it is open
   * @param quantity all open units afterwards, of one SKU, 0 or more; 0 releases it
   * @param terms availability check and attributes for the units that come to it
   * @return all that is open of it then; or short, nothing changed
   */
  ReservationOutcome amend(ReservationKey which, int quantity, ReservationTerms terms);

  /**
   * Sets when the open reservations expire.
   *
   * @param which throws {@link io.waymark.kernel.Unknown} if nothing of it is open any more
   * @param expiresAt when, in the future; null confirms them: they never expire
   * @return them
   */
  List<Reservation> extend(ReservationKey which, Instant expiresAt);
}
