package io.waymark.fulfillment;

import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.time.Instant;

/**
 * A location that can fulfil orders.
 *
 * @param location its location in inventory
 * @param name for people
 * @param kind what it is
 * @param address where it is
 * @param point where it is, WGS 84
 * @param provider the provider that wraps it, such as {@code simulated-warehouse}
 * @param active whether it takes orders
 * @param operation how it works; never null
 */
public record Source(
    LocationId location,
    String name,
    Kind kind,
    Address address,
    GeoPoint point,
    String provider,
    boolean active,
    SourceOperation operation) {

  /** A source of which nothing is said works without limits. */
  public Source {
    operation = operation == null ? SourceOperation.unlimited() : operation;
  }

  /** A source that works without limits. */
  public Source(
      LocationId location,
      String name,
      Kind kind,
      Address address,
      GeoPoint point,
      String provider,
      boolean active) {
    this(location, name, kind, address, point, provider, active, null);
  }

  /** What a source is. */
  public enum Kind {
    /** A warehouse. */
    WAREHOUSE,
    /** A distribution center. */
    DISTRIBUTION_CENTER,
    /** A store that ships (ship-from-store). */
    STORE,
    /** A vendor that ships for us (drop-ship). */
    DROP_SHIP_VENDOR,
    /** No place of its own: stock that is delivered by download, or booked for somebody else. */
    VIRTUAL
  }

  /** Whether it takes orders at this moment. */
  public boolean takesOrdersAt(Instant moment) {
    return active && operation.isValidAt(moment);
  }
}
