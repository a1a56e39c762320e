package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Comparator;

/** Which position: the order of keys is the order in which positions are locked. */
record PositionKey(Sku sku, LocationId location, Variant variant)
    implements Comparable<PositionKey> {

  private static final Comparator<PositionKey> ORDER =
      Comparator.comparing((PositionKey key) -> key.sku.value())
          .thenComparing(key -> key.location.value())
          .thenComparing(PositionKey::variant);

  PositionKey(Sku sku, LocationId location) {
    this(sku, location, Variant.NONE);
  }

  static PositionKey of(ReservationLine line) {
    return new PositionKey(line.sku(), line.location(), line.variant());
  }

  static PositionKey of(Reservation reservation) {
    return new PositionKey(reservation.sku(), reservation.location(), reservation.variant());
  }

  static PositionKey of(StockChange change) {
    return new PositionKey(change.sku(), change.location(), change.variant());
  }

  static PositionKey of(MeasureChange change) {
    return new PositionKey(change.sku(), change.location(), change.variant());
  }

  static PositionKey of(Movement movement) {
    return new PositionKey(movement.sku(), movement.location(), movement.variant());
  }

  static PositionKey of(StockPosition position) {
    return new PositionKey(position.sku(), position.location(), position.variant());
  }

  /** The key of the same SKU and location with no variant. */
  PositionKey withoutVariant() {
    return variant.isNone() ? this : new PositionKey(sku, location);
  }

  StockPosition empty() {
    return new StockPosition(sku, location, variant, 0, 0, 0);
  }

  @Override
  public int compareTo(PositionKey other) {
    return ORDER.compare(this, other);
  }
}
