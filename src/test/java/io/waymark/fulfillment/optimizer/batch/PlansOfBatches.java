package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Checks and costs plans of batches on their own terms, and finds the best by trying all. */
public final class PlansOfBatches {

  private PlansOfBatches() {}

  /** What a plan costs, added up from the problem alone; infinite when it breaks a rule. */
  public static double cost(BatchProblem problem, int[][] sources) {
    int[][] left = Arrays.stream(problem.stock()).map(int[]::clone).toArray(int[][]::new);
    double sum = 0;
    for (int o = 0; o < sources.length; o++) {
      BatchOrder order = problem.orders().get(o);
      sum += cost(order, sources[o]);
      for (int line = 0; line < order.lines(); line++) {
        int source = sources[o][line];
        if (source != BatchOutcome.NOBODY
            && (left[order.skus()[line]][source] -= order.quantities()[line]) < 0) {
          return Double.POSITIVE_INFINITY;
        }
      }
    }
    return sum;
  }

  private static double cost(BatchOrder order, int[] sources) {
    int[] used =
        Arrays.stream(sources).filter(each -> each != BatchOutcome.NOBODY).distinct().toArray();
    List<Integer> open =
        IntStream.range(0, sources.length)
            .filter(line -> sources[line] == BatchOutcome.NOBODY)
            .boxed()
            .toList();
    if (used.length > order.maxSources()
        || (order.complete() && !open.isEmpty() && open.size() < sources.length)) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = open.isEmpty() ? 0 : order.unassignedOnce();
    for (int source : used) {
      sum += order.shipment()[source];
    }
    for (int line = 0; line < sources.length; line++) {
      sum +=
          sources[line] == BatchOutcome.NOBODY
              ? order.unassigned()[line]
              : order.line()[line][sources[line]];
    }
    return sum;
  }

  /** The least cost of all plans, by looking at every one of them. */
  public static double least(BatchProblem problem) {
    int[][] sources =
        problem.orders().stream().map(order -> new int[order.lines()]).toArray(int[][]::new);
    return least(problem, sources, 0, 0);
  }

  private static double least(BatchProblem problem, int[][] sources, int order, int line) {
    if (order == sources.length) {
      return cost(problem, sources);
    }
    if (line == sources[order].length) {
      return least(problem, sources, order + 1, 0);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int source = BatchOutcome.NOBODY; source < problem.sources(); source++) {
      sources[order][line] = source;
      least = Math.min(least, least(problem, sources, order, line + 1));
    }
    return least;
  }
}
