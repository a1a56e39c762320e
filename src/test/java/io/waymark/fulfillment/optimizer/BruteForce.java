package io.waymark.fulfillment.optimizer;

import io.waymark.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every assignment there is; shares nothing with the optimizer but its input. */
final class BruteForce {

  /** The best there is: units first, then cost. */
  record Best(int units, double cost) {}

  private final Problem problem;
  private final List<Site> sites;
  private final int[][] units;
  private Best best = new Best(0, 0);

  private BruteForce(Problem problem) {
    this.problem = problem;
    this.sites =
        problem.sites().stream()
            .filter(
                site ->
                    problem.constraints().stream()
                        .allMatch(rule -> rule.removes(site, problem.demands()).isEmpty()))
            .toList();
    this.units = new int[sites.size()][problem.demands().size()];
  }

  static Best solve(Problem problem) {
    BruteForce force = new BruteForce(problem);
    force.assign(0);
    return force.best;
  }

  private void assign(int line) {
    if (line == problem.demands().size()) {
      judge();
      return;
    }
    int quantity = problem.demands().get(line).quantity();
    if (!problem.wholeLines()) {
      spread(line, 0, quantity);
      return;
    }
    assign(line + 1);
    for (int site = 0; site < sites.size(); site++) {
      units[site][line] = quantity;
      assign(line + 1);
      units[site][line] = 0;
    }
  }

  private void spread(int line, int site, int left) {
    if (site == sites.size()) {
      assign(line + 1);
      return;
    }
    for (int taken = 0; taken <= left; taken++) {
      units[site][line] = taken;
      spread(line, site + 1, left - taken);
    }
    units[site][line] = 0;
  }

  private void judge() {
    int shipped = 0;
    int sources = 0;
    double cost = 0;
    for (int site = 0; site < sites.size(); site++) {
      int ofSite = 0;
      Map<Sku, Integer> bySku = new HashMap<>();
      for (int line = 0; line < problem.demands().size(); line++) {
        ofSite += units[site][line];
        bySku.merge(problem.demands().get(line).sku(), units[site][line], Integer::sum);
      }
      Site shipper = sites.get(site);
      if (bySku.entrySet().stream().anyMatch(e -> e.getValue() > shipper.available(e.getKey()))) {
        return;
      }
      shipped += ofSite;
      sources += ofSite > 0 ? 1 : 0;
      cost += ofSite > 0 ? costOf(shipper, ofSite) : 0;
    }
    int wanted = problem.demands().stream().mapToInt(Demand::quantity).sum();
    boolean allowed = sources <= problem.maxSources() && (!problem.complete() || shipped == wanted);
    if (allowed && (shipped > best.units || (shipped == best.units && cost < best.cost))) {
      best = new Best(shipped, cost);
    }
  }

  private double costOf(Site site, int shipped) {
    return problem.terms().stream()
        .mapToDouble(term -> term.perShipment(site) + shipped * term.perUnit(site))
        .sum();
  }
}
