package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import java.util.List;
import java.util.Map;

/**
 * What one source ships.
 *
 * @param at the source
 * @param lines the lines with the units that it ships of each, by line
 * @param cost its part of the cost
 * @param byTerm the same by term
 * @param reason why this source, in words and figures
 */
public record Load(
    CandidateSource at, List<Line> lines, double cost, Map<String, Double> byTerm, String reason) {

  /** Units in all. */
  public int units() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }
}
