package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import java.util.List;
import java.util.Map;

/** Says what a source could have done that was not chosen. */
final class Verdicts {

  private final Round round;
  private final Wanted wanted;
  private final int[] itemOfLine;

  Verdicts(Round round) {
    this.round = round;
    this.wanted = round.screening.wanted;
    this.itemOfLine = wanted.lines.stream().mapToInt(wanted::itemOf).toArray();
  }

  String eligible(int source) {
    StringBuilder could = new StringBuilder();
    Line one = null;
    for (int line = 0; line < itemOfLine.length; line++) {
      if (round.screening.ofItem(source, itemOfLine[line]) == null) {
        one = one == null ? wanted.items.get(itemOfLine[line]) : one;
        could.append(could.isEmpty() ? "" : ", ").append(wanted.lines.get(line).line());
      }
    }
    CandidateSource at = round.screening.candidates.get(source);
    Map<String, Double> byTerm =
        round.costs.byTerm(at, List.of(new Line(one.line(), one.sku(), 1)), true);
    return "Eligible for lines "
        + could
        + ", not in the best plan: from "
        + Words.figure(Costs.sum(byTerm))
        + " for the first unit ("
        + Words.terms(byTerm)
        + ")";
  }
}
