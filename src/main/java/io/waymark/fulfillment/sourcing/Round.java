package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass over what is still open, screened and solved. */
final class Round {

  final Screening screening;
  final Costs costs;
  final Limits limits;
  final Numbers.Solved found;
  final boolean held;
  private final Wanted wanted;
  private final Numbers numbers;
  private final Set<LocationId> used;

  Round(Screening screening, Costs costs, Limits limits, Set<LocationId> used) {
    this.screening = screening;
    this.wanted = screening.wanted;
    this.costs = costs;
    this.limits = limits;
    this.used = used;
    this.numbers = new Numbers(screening, costs, used);
    this.found = numbers.solve(limits);
    this.held = limits.complete() && isShort();
  }

  /** Loads by candidate; nothing when the order is held because it is short. */
  List<Load> loads() {
    List<Load> loads = new ArrayList<>();
    if (held) {
      return loads;
    }
    List<List<Line>> lines = wanted.byLine(found.units());
    for (int source = 0; source < lines.size(); source++) {
      if (!lines.get(source).isEmpty()) {
        loads.add(load(source, lines.get(source)));
      }
    }
    return loads;
  }

  double cost() {
    return held ? 0 : found.cost();
  }

  double lowerBound() {
    return held ? 0 : found.lowerBound();
  }

  /**
   * What units of an item cost at an eligible candidate.
   *
   * @param shipment whether what its shipment as such costs is among it
   */
  double cost(int candidate, int item, int units, boolean shipment) {
    return numbers.cost(candidate, item, units, shipment);
  }

  /** Units of an item that nobody ships, were the order not held. */
  int missing(int item) {
    int missing = wanted.items.get(item).quantity();
    for (int[] ofSource : found.units()) {
      missing -= ofSource[item];
    }
    return missing;
  }

  private boolean isShort() {
    for (int item = 0; item < wanted.items.size(); item++) {
      if (missing(item) > 0) {
        return true;
      }
    }
    return false;
  }

  private Load load(int source, List<Line> lines) {
    CandidateSource at = screening.candidates.get(source);
    // Lines of one SKU that may be split are one item: a line cost is charged once for it.
    Map<String, Double> byTerm = costs.byTerm(at, itemsOf(source), !used.contains(at.location()));
    double cost = Costs.sum(byTerm);
    String reason =
        "Lines %s cost %s here (%s); %s"
            .formatted(Words.numbers(lines), Words.figure(cost), Words.terms(byTerm), next(source));
    return new Load(at, lines, cost, byTerm, reason);
  }

  private List<Line> itemsOf(int source) {
    List<Line> shipped = new ArrayList<>();
    for (int item = 0; item < wanted.items.size(); item++) {
      int units = found.units()[source][item];
      if (units > 0) {
        Line line = wanted.items.get(item);
        shipped.add(new Line(line.line(), line.sku(), units));
      }
    }
    return shipped;
  }

  private String next(int chosen) {
    int next = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int source = 0; source < screening.candidates.size(); source++) {
      if (source != chosen && canShipAsMuch(source, chosen)) {
        double cost = sameLoad(source, chosen);
        next = cost < least ? source : next;
        least = Math.min(least, cost);
      }
    }
    return next < 0
        ? "no other eligible source has all of it"
        : "the next best with all of it is "
            + screening.candidates.get(next).location()
            + " at "
            + Words.figure(least);
  }

  private double sameLoad(int source, int chosen) {
    double cost = 0;
    boolean shipment = true;
    for (int item = 0; item < wanted.items.size(); item++) {
      int units = found.units()[chosen][item];
      if (units > 0) {
        cost += numbers.cost(source, item, units, shipment);
        shipment = false;
      }
    }
    return cost;
  }

  private boolean canShipAsMuch(int source, int chosen) {
    if (screening.ofSource(source) != null) {
      return false;
    }
    Map<Integer, Integer> left = new LinkedHashMap<>();
    for (int item = 0; item < wanted.items.size(); item++) {
      int units = found.units()[chosen][item];
      if (units == 0) {
        continue;
      }
      int group = wanted.group[item];
      int has = left.getOrDefault(group, screening.stock(source, item));
      Removal removal = screening.ofItem(source, item);
      if (has < units || removal != null) {
        return false;
      }
      left.put(group, has - units);
    }
    return true;
  }
}
