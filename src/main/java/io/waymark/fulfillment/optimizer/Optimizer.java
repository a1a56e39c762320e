package io.waymark.fulfillment.optimizer;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds who ships what: as many units as possible, then at the least cost, then the lowest location
 * ids. Proven best for up to {@value #EXACT_LINES} whole lines, and for lines split by quantity as
 * long as the search has nodes left; beyond that the lower bound tells how far off it can be.
 */
public final class Optimizer {

  private static final int EXACT_LINES = 12;

  private Optimizer() {}

  /** The best assignment for the problem, with the reasons. */
  public static Result optimize(Problem problem) {
    List<Result.Verdict> verdicts =
        problem.sites().stream()
            .sorted(Comparator.comparing(site -> site.location().value()))
            .map(site -> judge(site, problem))
            .toList();
    List<Site> eligible =
        verdicts.stream().filter(v -> v.removedBy() == null).map(Result.Verdict::site).toList();
    List<Demand> items = problem.wholeLines() ? problem.demands() : bySku(problem.demands());
    Instance instance = Instance.of(items, eligible, problem.terms(), problem.maxSources());
    Assignment found = solve(instance, problem.wholeLines());
    boolean held = problem.complete() && isShort(instance, found);
    Assignment kept = held ? Assignment.none(instance) : found;
    return new Report(problem, verdicts, eligible, items, instance, found, kept).result();
  }

  private static Result.Verdict judge(Site site, Problem problem) {
    for (Constraint constraint : problem.constraints()) {
      Optional<String> reason = constraint.removes(site, problem.demands());
      if (reason.isPresent()) {
        return new Result.Verdict(site, constraint.name(), reason.get());
      }
    }
    return new Result.Verdict(site, null, null);
  }

  // Units of one SKU are alike, so lines that want the same are decided together and told apart
  // afterwards.
  private static List<Demand> bySku(List<Demand> demands) {
    return demands.stream()
        .collect(groupingBy(Demand::sku, LinkedHashMap::new, summingInt(Demand::quantity)))
        .entrySet()
        .stream()
        .map(entry -> new Demand(0, entry.getKey(), entry.getValue()))
        .collect(collectingAndThen(toList(), List::copyOf));
  }

  private static Assignment solve(Instance instance, boolean wholeLines) {
    if (instance.sites() == 0) {
      return Assignment.none(instance);
    }
    if (wholeLines && instance.items() <= EXACT_LINES) {
      return LinePartition.solve(instance).orElseGet(() -> SitesInTurn.solve(instance));
    }
    return SiteSetSearch.solve(instance, wholeLines);
  }

  private static boolean isShort(Instance instance, Assignment assignment) {
    for (int item = 0; item < instance.items(); item++) {
      if (assignment.assigned(item) < instance.quantity()[item]) {
        return true;
      }
    }
    return false;
  }
}
