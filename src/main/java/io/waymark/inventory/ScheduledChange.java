package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.LocalDate;

/**
 * Stock that is expected to come or to go on a day.
 *
 * @param id the caller's own, 1 to 100 characters; the same id again replaces what was said before
 * @param sku the stock keeping unit
 * @param location where
 * @param date on which day, in the location's own calendar
 * @param kind whether it comes or goes
 * @param quantity units, 1 or more
 * @param reference what it belongs to, such as a purchase order; may be null
 */
public record ScheduledChange(
    String id,
    Sku sku,
    LocationId location,
    LocalDate date,
    Kind kind,
    int quantity,
    String reference) {

  /** Whether stock is expected to come or to go. */
  public enum Kind {
    /** A purchase order, a transfer, a production order. */
    SUPPLY,
    /** An order promised for that day, a transfer out. */
    DEMAND
  }

  int signed() {
    return kind == Kind.SUPPLY ? quantity : -quantity;
  }
}
