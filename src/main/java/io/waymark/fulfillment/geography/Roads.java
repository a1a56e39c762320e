package io.waymark.fulfillment.geography;

/**
 * What is known of roads without a map of them: on the average they are longer than the geodesic by
 * a nearly constant factor.
 */
public final class Roads {

  /**
   * Road kilometres of one geodesic kilometre in the United States: 1.20 with a standard deviation
   * of 0.17 (R. H. Ballou, H. Rahardja, N. Sakai, "Selected country circuity factors for road
   * travel distance estimation", Transportation Research Part A 36, 2002, table 1).
   */
  public static final double CIRCUITY = 1.20;

  private Roads() {}
}
