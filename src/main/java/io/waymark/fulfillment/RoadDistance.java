package io.waymark.fulfillment;

import io.waymark.kernel.GeoPoint;

/**
 * How far it is by road. A bean of this type takes the place of the circuity factor, such as one
 * that asks a routing engine; it is asked for every source of every plan, so it must answer from
 * memory.
 */
public interface RoadDistance {

  /** What measures, as plans name it. */
  String name();

  /** The way between two points, km; not less than the geodesic. */
  double km(GeoPoint from, GeoPoint to);
}
