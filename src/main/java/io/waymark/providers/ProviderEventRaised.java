package io.waymark.providers;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.kernel.OrderId;

/**
 * Something happened in an outside system; published inside the transaction that processes the
 * stored message, so a listener's exception leaves the message to be tried again.
 *
 * @param provider the provider's id
 * @param event the event's name in UpperCamel, such as {@code ShipmentConfirmed}
 * @param orderId the order it is about
 * @param fulfillmentOrderId the fulfillment order it is about
 * @param data what the provider said
 */
public record ProviderEventRaised(
    String provider, String event, OrderId orderId, String fulfillmentOrderId, JsonNode data) {}
