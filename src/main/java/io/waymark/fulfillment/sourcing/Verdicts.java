package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what a source could have done that was not chosen. */
final class Verdicts {

  private final Round round;

  Verdicts(Round round) {
    this.round = round;
  }

  String eligible(int source) {
    Wanted wanted = round.screening.wanted;
    CandidateSource at = round.screening.candidates.get(source);
    List<Integer> items =
        IntStream.range(0, wanted.items.size())
            .filter(item -> round.screening.ofItem(source, item) == null)
            .boxed()
            .toList();
    String could =
        wanted.lines.stream()
            .filter(line -> items.stream().anyMatch(item -> isOf(wanted, item, line)))
            .map(line -> String.valueOf(line.line()))
            .collect(Collectors.joining(", "));
    Line one = wanted.items.get(items.get(0));
    Map<String, Double> byTerm =
        round.costs.byTerm(at, List.of(new Line(one.line(), one.sku(), 1)), true);
    return "Eligible for lines %s, not in the best plan: from %s for the first unit (%s)"
        .formatted(could, Words.figure(Costs.sum(byTerm)), Words.terms(byTerm));
  }

  private static boolean isOf(Wanted wanted, int item, Line line) {
    return wanted.whole
        ? wanted.items.get(item).line() == line.line()
        : wanted.items.get(item).sku().equals(line.sku());
  }
}
