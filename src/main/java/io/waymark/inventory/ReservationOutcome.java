package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;

/** What became of a wish to reserve. */
public sealed interface ReservationOutcome {

  /**
   * Everything is set aside.
   *
   * @param reservations one for each (reference, SKU, location, variant) that units were taken from
   */
  record Reserved(List<Reservation> reservations) implements ReservationOutcome {}

  /**
   * Nothing is set aside, because at least one line is short.
   *
   * @param shortages every line that is short
   */
  record Short(List<Shortage> shortages) implements ReservationOutcome {}

  /**
   * A position that has less than was wanted.
   *
   * @param sku the stock keeping unit
   * @param location where; null if a whole site is short
   * @param wanted units wanted
   * @param available units available, 0 or more
   * @param limit what allows no more
   * @param site the site, if the line named one; else null
   */
  record Shortage(
      Sku sku,
      LocationId location,
      int wanted,
      int available,
      Limit limit,
      @JsonInclude(JsonInclude.Include.NON_NULL) String site) {

    /** Short at a location. */
    public Shortage(Sku sku, LocationId location, int wanted, int available, Limit limit) {
      this(sku, location, wanted, available, limit, null);
    }

    /** Short of stock itself. */
    public Shortage(Sku sku, LocationId location, int wanted, int available) {
      this(sku, location, wanted, available, Limit.STOCK);
    }
  }

  /** What makes a line short. */
  enum Limit {
    /** The units are not there or set aside for others. */
    STOCK,
    /** The calculated measure that limits reservations. */
    MEASURE,
    /** The safety stock that is kept back from the reservation's channel. */
    SAFETY_STOCK,
    /** What is allocated to groups that the reservation is not of. */
    ALLOCATION
  }
}
