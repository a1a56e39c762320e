package io.waymark.fulfillment.sourcing;

import static java.util.stream.Collectors.toMap;

import io.waymark.fulfillment.LineExplanation;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.SoftBreach;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.constraints.Constraint;
import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Decides where an order ships from: pass by pass of a strategy, then by its alternates, each for
 * what the ones before left unassigned. What a pass assigned stays; a source that ships already
 * takes more lines at no further cost per shipment.
 */
public final class OrderSourcing {

  private final OrderFacts order;
  private final List<CandidateSource> candidates;
  private final Map<Integer, Integer> open = new TreeMap<>();
  private final Map<LocationId, Load> loads = new LinkedHashMap<>();
  private final Map<Integer, LineExplanation> explained = new TreeMap<>();
  private final List<SoftBreach> breaches = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String refused;
  private Round first;
  private Round last;
  private double cost;
  private double lowerBound;

  private OrderSourcing(OrderFacts order, List<CandidateSource> candidates) {
    this.order = order;
    this.candidates = candidates;
    order.lines().forEach(line -> open.put(line.line(), line.quantity()));
  }

  /**
   * The best plan.
   *
   * @param chain the strategy and its alternates, in turn; at least one
   * @param order what is wanted
   * @param candidates every source that may be looked at, by location
   */
  public static SourcedOrder plan(
      List<Strategy> chain, OrderFacts order, List<CandidateSource> candidates) {
    OrderSourcing sourcing = new OrderSourcing(order, candidates);
    for (Strategy strategy : chain) {
      sourcing.follow(strategy, strategy == chain.get(0));
    }
    return sourcing.sourced();
  }

  private void follow(Strategy strategy, boolean isFirst) {
    List<WeightedTerm> terms = Objectives.terms(strategy);
    for (Objectives.Pass pass : Objectives.passes(strategy)) {
      List<Line> rest = rest();
      Optional<String> refusal =
          pass.kept().stream().flatMap(rule -> rule.refuses(order).stream()).findFirst();
      refused = refusal.orElse(null);
      if (!rest.isEmpty() && refusal.isEmpty()) {
        round(rest, pass, terms, isFirst ? null : strategy.id());
      }
    }
  }

  private void round(
      List<Line> rest, Objectives.Pass pass, List<WeightedTerm> terms, String alternate) {
    OrderFacts facts = order.with(rest);
    Limits limits = limits(pass);
    Set<LocationId> used = Set.copyOf(loads.keySet());
    Wanted wanted = new Wanted(rest, order.split() != PlanRequest.Split.BY_QUANTITY);
    List<CandidateSource> eligible = left(used, limits);
    Screening screening = new Screening(facts, wanted, eligible, pass, terms);
    Costs costs = new Costs(facts, terms, pass.charged());
    Limits remaining =
        new Limits(
            used.isEmpty() || limits.maxSources() == Integer.MAX_VALUE
                ? limits.maxSources()
                : Math.max(used.size(), limits.maxSources() - used.size()),
            limits.maxSourcesPerLine(),
            limits.complete());
    Round round = new Round(screening, costs, remaining, used);
    first = first == null ? round : first;
    last = round;
    take(round, rest, pass, alternate);
  }

  // A source that ships already has that much less; where no more sources may ship, it is one of
  // these or none.
  private List<CandidateSource> left(Set<LocationId> used, Limits limits) {
    boolean full = !used.isEmpty() && used.size() >= limits.maxSources();
    return candidates.stream()
        .filter(at -> !full || used.contains(at.location()))
        .map(this::less)
        .toList();
  }

  private CandidateSource less(CandidateSource at) {
    Load load = loads.get(at.location());
    return load == null ? at : at.without(load.lines());
  }

  private Limits limits(Objectives.Pass pass) {
    Limits limits =
        switch (order.split()) {
          case NONE -> new Limits(1, 1, true);
          case COMPLETE_ORDER -> new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, true);
          case BY_LINE, BY_QUANTITY -> Limits.NONE;
        };
    for (Constraint rule : pass.kept()) {
      limits = limits.and(rule.limits(order));
    }
    return limits;
  }

  private void take(Round round, List<Line> rest, Objectives.Pass pass, String alternate) {
    List<Load> found = round.loads();
    LineReasons reasons = new LineReasons(round, found);
    rest.forEach(line -> explained.put(line.line(), reasons.of(line)));
    for (Load load : found) {
      load.lines().forEach(line -> open.merge(line.line(), -line.quantity(), Integer::sum));
      breaches.addAll(Breaches.of(load, round, pass));
      merge(load);
      if (alternate != null) {
        notes.add(
            "Lines %s ship from %s under the alternate strategy %s"
                .formatted(Words.numbers(load.lines()), load.at().location(), alternate));
      }
    }
    cost += round.cost();
    lowerBound += round.lowerBound();
  }

  private void merge(Load load) {
    Load before = loads.get(load.at().location());
    if (before == null) {
      loads.put(load.at().location(), load);
      return;
    }
    Map<Integer, Line> lines = new TreeMap<>();
    before.lines().forEach(line -> lines.put(line.line(), line));
    load.lines()
        .forEach(
            line ->
                lines.merge(
                    line.line(),
                    line,
                    (a, b) -> new Line(a.line(), a.sku(), a.quantity() + b.quantity())));
    Map<String, Double> terms = new LinkedHashMap<>(before.byTerm());
    load.byTerm().forEach((term, figure) -> terms.merge(term, figure, Double::sum));
    loads.put(
        load.at().location(),
        new Load(
            before.at(),
            List.copyOf(lines.values()),
            before.cost() + load.cost(),
            terms,
            before.reason() + "; later: " + load.reason()));
  }

  private List<Line> rest() {
    return order.lines().stream()
        .filter(line -> open.get(line.line()) > 0)
        .map(line -> new Line(line.line(), line.sku(), open.get(line.line())))
        .toList();
  }

  private SourcedOrder sourced() {
    List<Load> sorted = new ArrayList<>(loads.values());
    sorted.sort(
        Comparator.comparing((Load load) -> -load.units())
            .thenComparing(load -> load.at().location().value()));
    List<SourcedOrder.Shortage> shortages =
        rest().stream()
            .map(line -> new SourcedOrder.Shortage(line.line(), line.quantity(), why(line)))
            .toList();
    return new SourcedOrder(
        first == null ? List.of() : verdicts(),
        List.copyOf(sorted),
        shortages,
        List.copyOf(explained.values()),
        List.copyOf(breaches),
        cost,
        Math.min(cost, lowerBound),
        List.copyOf(notes));
  }

  private String why(Line line) {
    return last == null ? refused : new Shortfall(last).reason(line);
  }

  private List<SourcedOrder.Verdict> verdicts() {
    Map<LocationId, CandidateSource> whole =
        candidates.stream().collect(toMap(CandidateSource::location, Function.identity()));
    List<SourcedOrder.Verdict> verdicts = new ArrayList<>();
    Verdicts words = new Verdicts(first);
    for (int source = 0; source < first.screening.candidates.size(); source++) {
      CandidateSource at = whole.get(first.screening.candidates.get(source).location());
      Removal removal = first.screening.ofSource(source);
      boolean chosen = loads.containsKey(at.location());
      verdicts.add(
          chosen
              ? new SourcedOrder.Verdict(at, null, "Chosen")
              : new SourcedOrder.Verdict(
                  at,
                  removal == null ? null : removal.rule(),
                  removal == null ? words.eligible(source) : removal.explanation()));
    }
    return verdicts;
  }
}
