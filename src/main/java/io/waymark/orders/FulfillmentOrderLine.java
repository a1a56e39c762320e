package io.waymark.orders;

import io.waymark.kernel.Sku;

/**
 * Units of one order line in a fulfillment order.
 *
 * @param line the order line's number
 * @param sku its stock keeping unit
 * @param quantity whole units, 1 or more
 */
public record FulfillmentOrderLine(int line, Sku sku, int quantity) {}
