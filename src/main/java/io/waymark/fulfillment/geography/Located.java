package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;

/**
 * Where something is, and how that is known.
 *
 * @param point the place
 * @param note in words, for people
 */
public record Located(GeoPoint point, String note) {}
