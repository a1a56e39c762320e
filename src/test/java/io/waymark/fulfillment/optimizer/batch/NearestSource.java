package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/**
 * Plans a batch as many systems do: order by order, each line from the nearest source that has it.
 */
public final class NearestSource {

  private NearestSource() {}

  /** The source of each order's lines. */
  public static int[][] plan(BatchProblem problem) {
    int[][] left = Arrays.stream(problem.stock()).map(int[]::clone).toArray(int[][]::new);
    int[][] sources = new int[problem.orders().size()][];
    for (int o = 0; o < sources.length; o++) {
      BatchOrder order = problem.orders().get(o);
      sources[o] = new int[order.lines()];
      for (int line = 0; line < order.lines(); line++) {
        int source = nearest(order, line, left[order.skus()[line]]);
        sources[o][line] = source;
        if (source != BatchOutcome.NOBODY) {
          left[order.skus()[line]][source] -= order.quantities()[line];
        }
      }
    }
    return sources;
  }

  private static int nearest(BatchOrder order, int line, int[] left) {
    int found = BatchOutcome.NOBODY;
    for (int source = 0; source < left.length; source++) {
      if (left[source] >= order.quantities()[line]
          && (found == BatchOutcome.NOBODY || order.shipment()[source] < order.shipment()[found])) {
        found = source;
      }
    }
    return found;
  }
}
