package io.waymark.orders;

import io.waymark.kernel.OrderId;

/**
 * Somebody wants an order, or lines of it, cancelled; published inside the transaction.
 *
 * @param id the order
 * @param cancellation what is wished
 */
public record CancellationRequested(OrderId id, Cancellation cancellation) {}
