package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.LocationId;
import java.util.Set;

/**
 * An area on the map. A source that any zone names delivers only into the zones that name it.
 *
 * @param id 1 to 60 characters
 * @param name for people
 * @param sources the sources that it binds; empty for a zone that is only looked at
 * @param geometry its area, a valid GeoJSON Polygon or MultiPolygon (RFC 7946), WGS 84, cut at the
 *     180th meridian where it crosses it
 */
public record DeliveryZone(String id, String name, Set<LocationId> sources, String geometry) {

  /** A zone without sources binds none. */
  public DeliveryZone {
    sources = Copies.set("sources", sources);
  }
}
