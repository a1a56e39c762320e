package io.waymark.providers;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.kernel.OrderId;

/**
 * A call to an outside system was given up; published in the transaction that marks the message
 * dead. The message stays and can be reprocessed.
 *
 * @param provider the provider's id
 * @param action the action's name
 * @param orderId the order it belongs to, or null
 * @param message the message's id
 * @param payload what was to be sent
 * @param reason the last error, in words
 */
public record ProviderCallFailed(
    String provider,
    String action,
    OrderId orderId,
    String message,
    JsonNode payload,
    String reason) {}
