package io.waymark.orders;

import io.waymark.kernel.OrderId;

/** What became of an order that a channel handed in. */
public sealed interface Placement {

  /**
   * It is stored and its journey has started.
   *
   * @param order the order as stored
   */
  record Placed(Order order) implements Placement {}

  /**
   * The same order was placed before; nothing changed.
   *
   * @param order the order as it stands now
   */
  record AlreadyPlaced(Order order) implements Placement {}

  /**
   * Another order stands under the same key; nothing changed.
   *
   * @param existing the order that stands there
   * @param field the key that both share: {@code Idempotency-Key} or {@code channelOrderId}
   */
  record Conflicting(OrderId existing, String field) implements Placement {}
}
