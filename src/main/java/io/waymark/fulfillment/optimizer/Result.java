package io.waymark.fulfillment.optimizer;

import java.util.List;

/**
 * What the optimizer decided, and why.
 *
 * @param verdicts every site, sorted by location id
 * @param loads what each chosen site ships, the larger first
 * @param shortages what nobody ships, by line
 * @param cost what the loads cost, in the strategy's unit
 * @param lowerBound shipping as many units cannot cost less; equal to the cost when proven best
 */
public record Result(
    List<Verdict> verdicts,
    List<Load> loads,
    List<Shortage> shortages,
    double cost,
    double lowerBound) {

  /** How much less than this a plan could cost, as a share of the cost; 0 = proven best. */
  public double gap() {
    return cost <= lowerBound ? 0 : (cost - lowerBound) / cost;
  }

  /**
   * What became of a site.
   *
   * @param site the site
   * @param removedBy the name of the constraint that removed it; null when it was eligible
   * @param explanation in words and figures
   */
  public record Verdict(Site site, String removedBy, String explanation) {}

  /**
   * What one site ships.
   *
   * @param site the site
   * @param demands the lines with the units that it ships of each, by line
   * @param cost its part of the cost
   * @param reason why this site, in words and figures
   */
  public record Load(Site site, List<Demand> demands, double cost, String reason) {}

  /**
   * Units that nobody ships.
   *
   * @param line the order line's number
   * @param quantity whole units
   * @param reason why, in words and figures
   */
  public record Shortage(int line, int quantity, String reason) {}
}
