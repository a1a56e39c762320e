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

  private static final Comparator<Ranked> RANKS =
      (a, b) -> {
        int role = a.role().compareTo(b.role());
        int cost = role != 0 ? role : Double.compare(a.cost(), b.cost());
        return cost != 0 ? cost : Integer.compare(b.available(), a.available());
      };

  private final Round round;
  private final Screening screening;
  private final Map<LocationId, Load> loads = new HashMap<>();

  LineReasons(Round round, List<Load> loads) {
    this.round = round;
    this.screening = round.screening;
    loads.forEach(load -> this.loads.put(load.at().location(), load));
  }

  /** A source for a line, before anything is put into words. */
  private record Ranked(
      int source, Role role, int available, double cost, Line units, boolean alone) {}

  LineExplanation of(Line line) {
    int item = screening.wanted.itemOf(line);
    List<Ranked> ranked = new ArrayList<>();
    for (int source = 0; source < screening.candidates.size(); source++) {
      ranked.add(ranked(source, item, line));
    }
    ranked.sort(RANKS);
    List<Option> options = new ArrayList<>();
    for (Ranked each : ranked.subList(0, Math.min(NAMED, ranked.size()))) {
      boolean next =
          each.role() == Role.ELIGIBLE
              && options.stream().noneMatch(o -> o.role() == Role.RUNNER_UP);
      options.add(option(each, item, next ? Role.RUNNER_UP : each.role()));
    }
    return new LineExplanation(
        line.line(),
        line.sku(),
        line.quantity(),
        sentence(line, options),
        List.copyOf(options),
        others(ranked, item));
  }

  private Map<String, Integer> others(List<Ranked> ranked, int item) {
    Map<String, Integer> others = new TreeMap<>();
    for (Ranked each : ranked.subList(Math.min(NAMED, ranked.size()), ranked.size())) {
      Removal removal = screening.ofItem(each.source(), item);
      others.merge(removal == null ? "eligible" : removal.rule(), 1, Integer::sum);
    }
    return others;
  }

  private Ranked ranked(int source, int item, Line line) {
    CandidateSource at = screening.candidates.get(source);
    Load load = loads.get(at.location());
    int shipped = load == null ? 0 : shipped(load, line);
    int available = screening.stock(source, item);
    if (screening.ofItem(source, item) != null && shipped == 0) {
      return new Ranked(source, Role.REMOVED, available, Double.MAX_VALUE, line, true);
    }
    boolean alone = load == null || load.lines().stream().allMatch(l -> l.line() == line.line());
    Line units = new Line(line.line(), line.sku(), shipped > 0 ? shipped : line.quantity());
    return new Ranked(
        source,
        shipped > 0 ? Role.CHOSEN : Role.ELIGIBLE,
        available,
        round.cost(source, item, units.quantity(), alone),
        units,
        alone);
  }

  private Option option(Ranked ranked, int item, Role role) {
    CandidateSource at = screening.candidates.get(ranked.source());
    if (role == Role.REMOVED) {
      Removal removal = screening.ofItem(ranked.source(), item);
      return new Option(
          at.location(),
          role,
          ranked.available(),
          removal.rule(),
          removal.explanation(),
          null,
          Map.of());
    }
    Map<String, Double> byTerm = round.costs.byTerm(at, List.of(ranked.units()), ranked.alone());
    return new Option(
        at.location(),
        role,
        ranked.available(),
        null,
        ranked.alone() ? null : "the source ships other lines of the order anyway",
        Costs.sum(byTerm),
        byTerm);
  }

  private static int shipped(Load load, Line line) {
    return load.lines().stream()
        .filter(l -> l.line() == line.line())
        .mapToInt(Line::quantity)
        .sum();
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
