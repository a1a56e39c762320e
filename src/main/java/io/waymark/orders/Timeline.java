package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.List;

/** The audit record of an order: everything that happened to it, oldest first. */
public interface Timeline {

  /**
   * One thing that happened.
   *
   * @param at when, UTC
   * @param event what, in the field's words, such as {@code Inventory reserved}
   * @param detail more about it, for a person; may be null
   * @param by who or what did it, such as {@code journey} or a user's name
   */
  record Entry(Instant at, String event, String detail, String by) {}

  /** Everything that happened to the order; throws Unknown if there is no such order. */
  List<Entry> of(OrderId id);
}
