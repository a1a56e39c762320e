package io.waymark.orders;

/** Where an order stands as a whole. */
public enum OrderStatus {
  /** Stored; its journey has started. It may wait for a wave: the timeline says so then. */
  PLACED,
  /** Waits for a person to release or cancel it. */
  ON_HOLD,
  /** Waits for stock, wholly or in part, and nothing is being fulfilled. */
  BACKORDERED,
  /** At least one fulfillment order is under way. */
  IN_FULFILLMENT,
  /** Everything that is not cancelled has shipped. */
  SHIPPED,
  /** Everything that is not cancelled has been delivered. */
  COMPLETED,
  /** Every line was cancelled. */
  CANCELLED,
  /** Refused by the validation policies. */
  REJECTED;

  /** Whether nothing more can happen to the order. */
  public boolean closed() {
    return this == COMPLETED || this == CANCELLED || this == REJECTED;
  }
}
