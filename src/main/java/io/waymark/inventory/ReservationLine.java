package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;

/**
 * Units wanted of one SKU at one location.
 *
 * @param reference what they are for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where
 * @param quantity whole units, 1 or more
 */
public record ReservationLine(String reference, Sku sku, LocationId location, int quantity) {}
