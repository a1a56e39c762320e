package io.waymark.providers;

import io.waymark.kernel.OrderId;

/**
 * A call to an outside system.
 *
 * @param provider the provider's id, such as {@code simulated-warehouse}
 * @param action the action's name, such as {@code send-fulfillment-order}
 * @param idempotencyKey the same key again is not sent again; 1 to 120 characters
 * @param orderId the order it belongs to
 * @param payload what to send; written as JSON
 */
public record ProviderAction(
    String provider, String action, String idempotencyKey, OrderId orderId, Object payload) {}
