package io.waymark.fulfillment.optimizer;

import io.waymark.kernel.Sku;

/**
 * What one order line wants.
 *
 * @param line the order line's number
 * @param sku its stock keeping unit; several lines may want the same one
 * @param quantity whole units, 1 or more
 */
public record Demand(int line, Sku sku, int quantity) {}
