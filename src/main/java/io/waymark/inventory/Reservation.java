package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * Units set aside.
 *
 * @param id unique
 * @param orderId for whom; null when a caller reserved without an order
 * @param reference what for, such as a fulfillment order's id
 * @param sku the stock keeping unit
 * @param location where
 * @param quantity whole units, 1 or more
 * @param reservedAt since when, UTC
 */
public record Reservation(
    String id,
    OrderId orderId,
    String reference,
    Sku sku,
    LocationId location,
    int quantity,
    Instant reservedAt) {}
