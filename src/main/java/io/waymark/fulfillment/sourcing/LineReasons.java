package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.LineExplanation;
import io.waymark.fulfillment.LineExplanation.Option;
import io.waymark.fulfillment.LineExplanation.Role;
import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says line by line why it ships from where it does, and what moving it would cost. */
final class LineReasons {

  /** A chain with a thousand stores must not write a thousand reasons for every line. */
  private static final int NAMED = 8;

  private final Round round;
  private final Map<LocationId, Load> loads = new HashMap<>();

  LineReasons(Round round, List<Load> loads) {
    this.round = round;
    loads.forEach(load -> this.loads.put(load.at().location(), load));
  }

  LineExplanation of(Line line) {
    int item = item(line);
    List<Option> options = new ArrayList<>();
    for (int source = 0; source < round.screening.candidates.size(); source++) {
      options.add(option(source, item, line));
    }
    options.sort(
        Comparator.comparing(Option::role)
            .thenComparing(o -> o.cost() == null ? Double.MAX_VALUE : o.cost())
            .thenComparing(o -> -o.available()));
    withRunnerUp(options);
    Map<String, Integer> others = new TreeMap<>();
    options.stream()
        .skip(NAMED)
        .forEach(
            o -> others.merge(o.removedBy() == null ? "eligible" : o.removedBy(), 1, Integer::sum));
    return new LineExplanation(
        line.line(),
        line.sku(),
        line.quantity(),
        sentence(line, options),
        options.stream().limit(NAMED).toList(),
        others);
  }

  private int item(Line line) {
    Wanted wanted = round.screening.wanted;
    int item = 0;
    while (wanted.whole
        ? wanted.items.get(item).line() != line.line()
        : !wanted.items.get(item).sku().equals(line.sku())) {
      item++;
    }
    return item;
  }

  private Option option(int source, int item, Line line) {
    CandidateSource at = round.screening.candidates.get(source);
    Load load = loads.get(at.location());
    int shipped = load == null ? 0 : shipped(load, line);
    Removal removal = round.screening.ofItem(source, item);
    if (removal != null && shipped == 0) {
      return new Option(
          at.location(),
          Role.REMOVED,
          round.screening.stock(source, item),
          removal.rule(),
          removal.explanation(),
          null,
          Map.of());
    }
    boolean alone = load == null || load.lines().stream().allMatch(l -> l.line() == line.line());
    int units = shipped > 0 ? shipped : line.quantity();
    Map<String, Double> byTerm =
        round.costs.byTerm(at, List.of(new Line(line.line(), line.sku(), units)), alone);
    return new Option(
        at.location(),
        shipped > 0 ? Role.CHOSEN : Role.ELIGIBLE,
        round.screening.stock(source, item),
        null,
        alone ? null : "the source ships other lines of the order anyway",
        Costs.sum(byTerm),
        byTerm);
  }

  private static int shipped(Load load, Line line) {
    return load.lines().stream()
        .filter(l -> l.line() == line.line())
        .mapToInt(Line::quantity)
        .sum();
  }

  private static void withRunnerUp(List<Option> options) {
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      if (option.role() == Role.ELIGIBLE) {
        options.set(
            i,
            new Option(
                option.source(),
                Role.RUNNER_UP,
                option.available(),
                null,
                option.explanation(),
                option.cost(),
                option.byTerm()));
        return;
      }
    }
  }

  private static String sentence(Line line, List<Option> options) {
    List<Option> chosen = options.stream().filter(o -> o.role() == Role.CHOSEN).toList();
    String what = "%d %s (line %d)".formatted(line.quantity(), line.sku(), line.line());
    if (chosen.isEmpty()) {
      return what + " ship from nowhere";
    }
    String from =
        chosen.stream()
            .map(
                o ->
                    "%s at %s (%s)"
                        .formatted(o.source(), Words.figure(o.cost()), Words.terms(o.byTerm())))
            .collect(Collectors.joining(" and "));
    return options.stream()
        .filter(o -> o.role() == Role.RUNNER_UP)
        .findFirst()
        .map(
            o ->
                "%s ship from %s; from %s they would cost %s (%s), the rest of the plan unchanged"
                    .formatted(
                        what, from, o.source(), Words.figure(o.cost()), Words.terms(o.byTerm())))
        .orElseGet(() -> what + " ship from " + from + "; no other source may ship them");
  }
}
