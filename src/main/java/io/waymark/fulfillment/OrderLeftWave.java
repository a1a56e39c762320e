package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;

/**
 * An order need not wait for its wave any longer: it was planned, or the wave did not come. Heard
 * in the same transaction.
 *
 * @param order the order
 */
public record OrderLeftWave(OrderId order) {}
