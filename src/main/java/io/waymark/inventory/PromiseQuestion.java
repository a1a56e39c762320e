package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * A line of a cart that wants to know its day.
 *
 * @param sku of which product
 * @param location from where
 * @param quantity units, 1 or more
 */
public record PromiseQuestion(Sku sku, LocationId location, int quantity) {}
