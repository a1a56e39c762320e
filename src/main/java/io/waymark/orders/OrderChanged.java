package io.waymark.orders;

import io.waymark.kernel.OrderId;

/**
 * An order moved to another status; published inside the transaction.
 *
 * @param id the order
 * @param status its new status
 */
public record OrderChanged(OrderId id, OrderStatus status) {}
