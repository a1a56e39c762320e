package io.waymark.fulfillment.optimizer;

import io.waymark.fulfillment.optimizer.exact.SourcingInstance;
import io.waymark.fulfillment.optimizer.exact.SourcingPlan;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns an assignment back into order lines and puts the reasons into words. */
final class Report {

  private final Problem problem;
  private final List<Result.Verdict> verdicts;
  private final List<Site> eligible;
  private final List<Demand> items;
  private final Translation translation;
  private final SourcingInstance instance;
  private final SourcingPlan found;
  private final int[][] kept;

  Report(
      Problem problem,
      List<Result.Verdict> verdicts,
      List<Site> eligible,
      List<Demand> items,
      Translation translation,
      SourcingPlan found) {
    this.problem = problem;
    this.verdicts = verdicts;
    this.eligible = eligible;
    this.items = items;
    this.translation = translation;
    this.instance = translation.instance;
    this.found = found;
    boolean held = problem.complete() && missingCost() > 0;
    this.kept = held ? new int[eligible.size()][items.size()] : found.units();
  }

  Result result() {
    Costing costing = new Costing(problem, eligible, items, translation, kept);
    List<List<Demand>> shipped = byLine(kept);
    List<Result.Load> loads = new ArrayList<>();
    for (int site = 0; site < eligible.size(); site++) {
      if (!shipped.get(site).isEmpty()) {
        double cost = translation.inUnits(instance.costAt(site, kept[site]));
        String reason = costing.reason(site, shipped.get(site));
        loads.add(new Result.Load(eligible.get(site), shipped.get(site), cost, reason));
      }
    }
    loads.sort(Comparator.comparing(load -> -units(load.demands())));
    boolean ships = !loads.isEmpty();
    return new Result(
        verdicts.stream().map(verdict -> explained(verdict, costing)).toList(),
        List.copyOf(loads),
        shortages(shipped),
        ships ? translation.inUnits(found.cost() - missingCost()) : 0,
        ships ? translation.inUnits(Math.max(0, found.lowerBound() - missingCost())) : 0);
  }

  // What the units that nobody ships cost is no part of what the loads cost.
  private long missingCost() {
    long cost = 0;
    for (int item = 0; item < items.size(); item++) {
      cost += instance.unassigned()[item] * missing(item);
    }
    return cost;
  }

  private long missing(int item) {
    return instance.quantity()[item] - SourcingInstance.assigned(found.units(), item);
  }

  private Result.Verdict explained(Result.Verdict verdict, Costing costing) {
    return verdict.removedBy() != null
        ? verdict
        : new Result.Verdict(
            verdict.site(), null, costing.verdict(eligible.indexOf(verdict.site())));
  }

  // Items are lines, or SKUs whose units go to their lines in order of line number.
  private List<List<Demand>> byLine(int[][] units) {
    Map<Integer, Integer> open = new HashMap<>();
    problem.demands().forEach(line -> open.put(line.line(), line.quantity()));
    List<List<Demand>> shipped = new ArrayList<>();
    for (int[] ofSite : units) {
      List<Demand> lines = new ArrayList<>();
      for (int item = 0; item < ofSite.length; item++) {
        share(items.get(item), ofSite[item], open, lines);
      }
      lines.sort(Comparator.comparing(Demand::line));
      shipped.add(List.copyOf(lines));
    }
    return shipped;
  }

  private void share(Demand item, int units, Map<Integer, Integer> open, List<Demand> lines) {
    int left = units;
    for (Demand line : problem.demands()) {
      boolean same =
          problem.wholeLines() ? line.line() == item.line() : line.sku().equals(item.sku());
      int taken = same ? Math.min(left, open.get(line.line())) : 0;
      if (taken > 0) {
        lines.add(new Demand(line.line(), line.sku(), taken));
        open.merge(line.line(), -taken, Integer::sum);
        left -= taken;
      }
    }
  }

  private List<Result.Shortage> shortages(List<List<Demand>> shipped) {
    Map<Integer, Integer> open = new HashMap<>();
    problem.demands().forEach(line -> open.put(line.line(), line.quantity()));
    shipped.forEach(lines -> lines.forEach(l -> open.merge(l.line(), -l.quantity(), Integer::sum)));
    Shortfall shortfall = new Shortfall(problem, verdicts, shortLines());
    return problem.demands().stream()
        .filter(line -> open.get(line.line()) > 0)
        .map(
            line -> new Result.Shortage(line.line(), open.get(line.line()), shortfall.reason(line)))
        .toList();
  }

  private List<Integer> shortLines() {
    Map<Sku, Long> missing = new HashMap<>();
    List<Integer> lines = new ArrayList<>();
    for (int item = 0; item < items.size(); item++) {
      long missed = missing(item);
      if (missed > 0 && problem.wholeLines()) {
        lines.add(items.get(item).line());
      } else if (missed > 0) {
        missing.put(items.get(item).sku(), missed);
      }
    }
    problem.demands().stream()
        .filter(line -> missing.containsKey(line.sku()))
        .forEach(line -> lines.add(line.line()));
    return lines;
  }

  private static int units(List<Demand> demands) {
    return demands.stream().mapToInt(Demand::quantity).sum();
  }
}
