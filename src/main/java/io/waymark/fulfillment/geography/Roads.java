package io.waymark.fulfillment.geography;

/**
 * What is known of roads without a map of them: on the average they are longer than the geodesic by
 * a nearly constant factor.
 */
public final class Roads {

  /**
   * Road kilometres of one geodesic kilometre: an assumption, of the size that studies of road
   * networks report (about 1.2 in towns by Newell 1980; by country in Ballou, Rahardja and Sakai
   * 2002, whose table was not at hand to be checked). Roads differ by country: a {@code
   * RoadDistance} of one's own takes its place.
   */
  public static final double CIRCUITY = 1.20;

  private Roads() {}
}
