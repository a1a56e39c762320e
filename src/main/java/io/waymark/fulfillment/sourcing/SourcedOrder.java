package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.LineExplanation;
import io.waymark.fulfillment.SoftBreach;
import java.util.List;

/**
 * Who ships what of an order, and why.
 *
 * @param verdicts every source looked at
 * @param loads what each chosen source ships, the larger first
 * @param shortages what nobody ships, by line
 * @param lines the reasons line by line
 * @param breaches what soft constraints were broken, and what for
 * @param cost what the loads cost, in the strategy's unit
 * @param lowerBound shipping as many units cannot cost less, pass by pass
 * @param notes what a person should know
 */
public record SourcedOrder(
    List<Verdict> verdicts,
    List<Load> loads,
    List<Shortage> shortages,
    List<LineExplanation> lines,
    List<SoftBreach> breaches,
    double cost,
    double lowerBound,
    List<String> notes) {

  /**
   * What became of a source.
   *
   * @param at the source
   * @param removedBy the name of the constraint that removed it; null when it was eligible
   * @param explanation in words and figures
   */
  public record Verdict(CandidateSource at, String removedBy, String explanation) {}

  /**
   * Units that nobody ships.
   *
   * @param line the order line's number
   * @param quantity whole units
   * @param reason why, in words and figures
   */
  public record Shortage(int line, int quantity, String reason) {}
}
