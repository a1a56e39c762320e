package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.costs.CostTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a site costs, term by term, and how it compares. */
final class Costing {

  private final Problem problem;
  private final List<Site> sites;
  private final List<Demand> items;
  private final Translation translation;
  private final int[][] kept;

  Costing(
      Problem problem,
      List<Site> sites,
      List<Demand> items,
      Translation translation,
      int[][] kept) {
    this.problem = problem;
    this.sites = sites;
    this.items = items;
    this.translation = translation;
    this.kept = kept;
  }

  /** Why a chosen site, with its cost by term and the next best site for the same load. */
  String reason(int site, List<Demand> demands) {
    String lines =
        demands.stream().map(d -> String.valueOf(d.line())).collect(Collectors.joining(", "));
    return "Lines %s cost %s here (%s); %s"
        .formatted(lines, figure(cost(site, kept[site])), byTerm(site, kept[site]), next(site));
  }

  /** What an eligible site could have done, or that it was chosen. */
  String verdict(int site) {
    if (units(kept[site]) > 0) {
      return "Chosen";
    }
    String could =
        problem.demands().stream()
            .filter(
                d ->
                    sites.get(site).available(d.sku()) >= (problem.wholeLines() ? d.quantity() : 1))
            .map(d -> String.valueOf(d.line()))
            .collect(Collectors.joining(", "));
    int[] first = firstUnit(site);
    return "Eligible for lines %s, not in the best plan: from %s for the first unit (%s)"
        .formatted(could, figure(cost(site, first)), byTerm(site, first));
  }

  // The cheapest single unit it could ship; nothing where the rules leave it no line.
  private int[] firstUnit(int site) {
    int[] best = new int[items.size()];
    for (int item = 0; item < items.size(); item++) {
      if (translation.instance.mayShip(site, item) && has(site, item, 1)) {
        int[] other = new int[items.size()];
        other[item] = 1;
        best = units(best) == 0 || cost(site, other) < cost(site, best) ? other : best;
      }
    }
    return best;
  }

  private String byTerm(int site, int[] units) {
    return problem.terms().stream()
        .map(term -> term.name() + " " + figure(of(term, sites.get(site), units)))
        .collect(Collectors.joining(", "));
  }

  private double of(CostTerm term, Site site, int[] units) {
    double cost = units(units) == 0 ? 0 : term.perShipment(site);
    for (int item = 0; item < units.length; item++) {
      if (units[item] > 0) {
        cost += term.perLine(site, items.get(item));
        cost += term.perUnit(site, items.get(item)) * units[item];
      }
    }
    return cost;
  }

  private String next(int chosen) {
    int next = -1;
    for (int site = 0; site < sites.size(); site++) {
      if (site != chosen && canShip(site, kept[chosen])) {
        boolean better = next < 0 || cost(site, kept[chosen]) < cost(next, kept[chosen]);
        next = better ? site : next;
      }
    }
    return next < 0
        ? "no other eligible source has all of it"
        : "the next best with all of it is %s at %s"
            .formatted(sites.get(next).location(), figure(cost(next, kept[chosen])));
  }

  // Items that share a stock are added up.
  private boolean canShip(int site, int[] units) {
    for (int item = 0; item < units.length; item++) {
      int wanted = 0;
      for (int other = 0; units[item] > 0 && other < units.length; other++) {
        boolean same = items.get(other).sku().equals(items.get(item).sku());
        wanted += same ? units[other] : 0;
      }
      if (wanted > 0 && !(translation.instance.mayShip(site, item) && has(site, item, wanted))) {
        return false;
      }
    }
    Limits.Capacity capacity = problem.limits().capacity(sites.get(site).location());
    long lines = Arrays.stream(units).filter(each -> each > 0).count();
    return units(units) <= capacity.units() && lines <= capacity.lines();
  }

  private boolean has(int site, int item, int units) {
    return sites.get(site).available(items.get(item).sku()) >= units;
  }

  private long cost(int site, int[] units) {
    return translation.instance.costAt(site, units);
  }

  private static long units(int[] units) {
    long sum = 0;
    for (int each : units) {
      sum += each;
    }
    return sum;
  }

  private String figure(long cost) {
    return figure(translation.inUnits(cost));
  }

  private static String figure(double cost) {
    return String.format(Locale.ROOT, cost != 0 && cost < 1 ? "%.4f" : "%.2f", cost);
  }
}
