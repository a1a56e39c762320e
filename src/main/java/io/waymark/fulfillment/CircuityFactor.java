package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Distance;
import io.waymark.fulfillment.geography.Roads;
import io.waymark.kernel.GeoPoint;

/**
 * Roads as so many times the geodesic.
 *
 * @param factor 1 or more
 */
record CircuityFactor(double factor) implements RoadDistance {

  static final CircuityFactor USUAL = new CircuityFactor(Roads.CIRCUITY);

  @Override
  public String name() {
    return "circuity factor " + factor;
  }

  @Override
  public double km(GeoPoint from, GeoPoint to) {
    return factor * Distance.km(from, to);
  }
}
