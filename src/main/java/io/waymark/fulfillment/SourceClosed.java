package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;

/**
 * A source stopped taking orders: an outage, or it was taken out of the network. What was handed to
 * it and not yet accepted must ship from elsewhere.
 *
 * @param source the location
 */
public record SourceClosed(LocationId source) {}
