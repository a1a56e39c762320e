package io.waymark.fulfillment.optimizer;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import io.waymark.fulfillment.optimizer.exact.ExactSolver;
import io.waymark.fulfillment.optimizer.exact.SearchLimit;
import io.waymark.fulfillment.optimizer.exact.SourcingPlan;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds who ships what: as many units as possible (or as many as pay, where the problem says what
 * an unassigned unit costs), then at the least cost, then the lowest location ids. The plan is
 * proven best, or its lower bound tells how far off it can be.
 */
public final class Optimizer {

  private Optimizer() {}

  /** The best assignment for the problem, with the reasons, within the limit of an order. */
  public static Result optimize(Problem problem) {
    return optimize(problem, SearchLimit.ORDER);
  }

  /**
   * The best assignment for the problem, with the reasons.
   *
   * @param problem what to decide
   * @param limit how far a search may go before it stops with a gap
   */
  public static Result optimize(Problem problem, SearchLimit limit) {
    List<Result.Verdict> verdicts =
        problem.sites().stream()
            .sorted(Comparator.comparing(site -> site.location().value()))
            .map(site -> judge(site, problem))
            .toList();
    List<Site> eligible =
        verdicts.stream().filter(v -> v.removedBy() == null).map(Result.Verdict::site).toList();
    List<Demand> items = problem.wholeLines() ? problem.demands() : bySku(problem.demands());
    Translation translation = new Translation(problem, items, eligible);
    SourcingPlan found = ExactSolver.solve(translation.instance, limit);
    return new Report(problem, verdicts, eligible, items, translation, found).result();
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
}
