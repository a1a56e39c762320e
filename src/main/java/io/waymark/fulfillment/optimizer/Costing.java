package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.costs.CostTerm;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a site costs, term by term, and how it compares. */
final class Costing {

  private final List<CostTerm> terms;
  private final List<Site> sites;
  private final Instance instance;
  private final Assignment kept;

  Costing(List<CostTerm> terms, List<Site> sites, Instance instance, Assignment kept) {
    this.terms = terms;
    this.sites = sites;
    this.instance = instance;
    this.kept = kept;
  }

  /** Why a chosen site, with its cost by term and the next best site for the same load. */
  String reason(int site, List<Demand> demands) {
    long units = Instance.sum(kept.units()[site]);
    String lines =
        demands.stream().map(d -> String.valueOf(d.line())).collect(Collectors.joining(", "));
    return "Lines %s cost %s here (%s); %s"
        .formatted(lines, figure(cost(site, units)), byTerm(sites.get(site), units), next(site));
  }

  /** What an eligible site could have done, or that it was chosen. */
  String verdict(int site, Problem problem) {
    if (Instance.sum(kept.units()[site]) > 0) {
      return "Chosen";
    }
    String could =
        problem.demands().stream()
            .filter(
                d ->
                    sites.get(site).available(d.sku()) >= (problem.wholeLines() ? d.quantity() : 1))
            .map(d -> String.valueOf(d.line()))
            .collect(Collectors.joining(", "));
    long one = cost(site, 1);
    return "Eligible for lines %s, not in the best plan: from %s for the first unit (%s)"
        .formatted(could, figure(one), byTerm(sites.get(site), 1));
  }

  private String byTerm(Site site, long units) {
    return terms.stream()
        .map(t -> t.name() + " " + figure(t.perShipment(site) + t.perUnit(site) * units))
        .collect(Collectors.joining(", "));
  }

  private String next(int chosen) {
    long units = Instance.sum(kept.units()[chosen]);
    int next = -1;
    for (int site = 0; site < sites.size(); site++) {
      boolean better = next < 0 || cost(site, units) < cost(next, units);
      next = site != chosen && canShipAsMuch(site, chosen) && better ? site : next;
    }
    return next < 0
        ? "no other eligible source has all of it"
        : "the next best with all of it is %s at %s"
            .formatted(sites.get(next).location(), figure(cost(next, units)));
  }

  private boolean canShipAsMuch(int site, int chosen) {
    int[][] units = new int[instance.sites()][instance.items()];
    units[site] = kept.units()[chosen];
    return new Assignment(units, 0, 0).fits(instance);
  }

  private long cost(int site, long units) {
    return instance.cost(site, units);
  }

  private String figure(long cost) {
    return figure(instance.inUnits(cost));
  }

  private static String figure(double cost) {
    return String.format(Locale.ROOT, cost != 0 && cost < 1 ? "%.4f" : "%.2f", cost);
  }
}
