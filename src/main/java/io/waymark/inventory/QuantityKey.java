package io.waymark.inventory;

import java.util.Comparator;

/** One measure of one position. */
record QuantityKey(PositionKey position, Measure measure) implements Comparable<QuantityKey> {

  private static final Comparator<QuantityKey> ORDER =
      Comparator.comparing(QuantityKey::position).thenComparing(QuantityKey::measure);

  static QuantityKey onHand(PositionKey position) {
    return new QuantityKey(position, Measure.ON_HAND);
  }

  boolean isOnHand() {
    return measure.equals(Measure.ON_HAND);
  }

  @Override
  public int compareTo(QuantityKey other) {
    return ORDER.compare(this, other);
  }
}
