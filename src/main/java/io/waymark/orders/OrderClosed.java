package io.waymark.orders;

import io.waymark.kernel.OrderId;

/**
 * Nothing more will happen to an order; published inside the transaction.
 *
 * @param id the order
 * @param status its new status
 */
public record OrderClosed(OrderId id, OrderStatus status) {}
