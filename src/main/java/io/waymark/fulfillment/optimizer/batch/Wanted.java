package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * What all orders together want of each SKU.
 *
 * @param units the expected number of units
 * @param quantities the different quantities of lines, ascending
 * @param whole whether every order counts once, as in a batch and not in a forecast
 */
@SuppressWarnings("ArrayRecordComponent")
record Wanted(double[] units, int[][] quantities, boolean whole) {

  static Wanted of(BatchProblem problem) {
    double[] units = new double[problem.skus()];
    TreeSet<?>[] seen = new TreeSet<?>[problem.skus()];
    Arrays.setAll(seen, sku -> new TreeSet<Integer>());
    boolean whole = true;
    for (BatchOrder order : problem.orders()) {
      whole &= order.weight() == 1;
      for (int line = 0; line < order.lines(); line++) {
        int sku = order.skus()[line];
        units[sku] += order.weight() * order.quantities()[line];
        @SuppressWarnings("unchecked")
        TreeSet<Integer> ofSku = (TreeSet<Integer>) seen[sku];
        ofSku.add(order.quantities()[line]);
      }
    }
    int[][] quantities = new int[problem.skus()][];
    Arrays.setAll(quantities, sku -> seen[sku].stream().mapToInt(each -> (Integer) each).toArray());
    return new Wanted(units, quantities, whole);
  }
}
