package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;

/**
 * The stock of an SKU at a location crossed from one level into another; published inside the
 * transaction that stores it, once for each crossing that is seen.
 *
 * @param number its place among these changes, from 1 without gaps: the cursor to go on from
 * @param sku the stock keeping unit
 * @param location where
 * @param channel for whose channel; null for everybody without settings of their own
 * @param from the level before
 * @param to the level now
 * @param available units available to whoever reserves through the channel
 * @param threshold the low-stock threshold that counts; null if there is none
 * @param at when it was seen, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockLevelChanged(
    long number,
    Sku sku,
    LocationId location,
    String channel,
    StockLevel from,
    StockLevel to,
    int available,
    Integer threshold,
    Instant at) {}
