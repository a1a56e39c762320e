package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Comparator;

/** Which position: the order of keys is the order in which positions are locked. */
record PositionKey(Sku sku, LocationId location) implements Comparable<PositionKey> {

  private static final Comparator<PositionKey> ORDER =
      Comparator.comparing((PositionKey key) -> key.sku.value())
          .thenComparing(key -> key.location.value());

  static PositionKey of(ReservationLine line) {
    return new PositionKey(line.sku(), line.location());
  }

  static PositionKey of(Reservation reservation) {
    return new PositionKey(reservation.sku(), reservation.location());
  }

  static PositionKey of(StockChange change) {
    return new PositionKey(change.sku(), change.location());
  }

  StockPosition empty() {
    return new StockPosition(sku, location, 0, 0);
  }

  @Override
  public int compareTo(PositionKey other) {
    return ORDER.compare(this, other);
  }
}
