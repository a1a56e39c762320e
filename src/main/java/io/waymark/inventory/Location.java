package io.waymark.inventory;

import io.waymark.kernel.LocationId;

/**
 * A place that holds stock.
 *
 * @param id its id
 * @param name its name for people, 1 to 200 characters
 */
public record Location(LocationId id, String name) {}
