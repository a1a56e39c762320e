package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/**
 * The stock that cannot serve every order that wants it: pairs of SKU and source, numbered SKU by
 * SKU. All other stock shares the number {@link #pairs()}, is never short and has no price.
 *
 * <p>Lines ship whole, so five units do not serve two lines of three. Beside the units themselves,
 * each pair may therefore have {@link Limit limits} of the form {@code Σ ⌊u·quantity⌋ ≤ ⌊u·stock⌋}
 * for some u below 1 (rank-1 Chvátal–Gomory cuts; G. Nemhauser, L. Wolsey, "Integer and
 * Combinatorial Optimization", 1988, II.1): every plan keeps them, and the bound is the better for
 * them. What a line's units are worth depends on the limits and so on its quantity: each quantity
 * that is wanted of a pair has a number of its own, its slot.
 */
final class ScarceStock {

  private final int[][] pair;
  private final int[] units;
  private final int[] firstPair;
  private final int[][] quantities;
  private final int[] firstSlot;
  private final Limit[] limits;
  private final int[] firstLimit;

  /**
   * Something that all lines together may take no more of than there is.
   *
   * @param pair the pair
   * @param over the numerator of u
   * @param under the denominator of u
   * @param most how much there is
   */
  record Limit(int pair, int over, int under, int most) {

    int taken(int quantity) {
      return quantity * over / under;
    }
  }

  ScarceStock(BatchProblem problem) {
    Wanted wanted = Wanted.of(problem);
    quantities = wanted.quantities();
    pair = new int[problem.skus()][problem.sources()];
    firstPair = new int[problem.skus() + 1];
    units = number(problem, wanted.units());
    firstSlot = new int[units.length + 1];
    firstLimit = new int[problem.skus() + 1];
    limits = limits(wanted.whole());
  }

  private int[] number(BatchProblem problem, double[] wanted) {
    int[] found = new int[problem.skus() * problem.sources()];
    int next = 0;
    for (int sku = 0; sku < problem.skus(); sku++) {
      for (int source = 0; source < problem.sources(); source++) {
        int there = problem.stock()[sku][source];
        boolean scarce = there > 0 && there < wanted[sku];
        pair[sku][source] = scarce ? next : Integer.MAX_VALUE;
        if (scarce) {
          found[next++] = there;
        }
      }
      firstPair[sku + 1] = next;
    }
    for (int[] ofSku : pair) {
      for (int source = 0; source < ofSku.length; source++) {
        ofSku[source] = Math.min(next, ofSku[source]);
      }
    }
    return Arrays.copyOf(found, next);
  }

  private Limit[] limits(boolean whole) {
    Limit[] found = new Limit[units.length * (1 + Cuts.MOST)];
    int next = 0;
    for (int sku = 0; sku < quantities.length; sku++) {
      for (int p = firstPair[sku]; p < firstPair[sku + 1]; p++) {
        firstSlot[p + 1] = firstSlot[p] + quantities[sku].length;
        found[next++] = new Limit(p, 1, 1, units[p]);
        if (whole) {
          for (Limit cut : Cuts.of(p, units[p], quantities[sku])) {
            found[next++] = cut;
          }
        }
      }
      firstLimit[sku + 1] = next;
    }
    return Arrays.copyOf(found, next);
  }

  int skus() {
    return quantities.length;
  }

  int pairs() {
    return units.length;
  }

  int[] units() {
    return units;
  }

  int slots() {
    return firstSlot[units.length];
  }

  Limit[] limits() {
    return limits;
  }

  /** The first limit of a SKU; its last one is before the first of the next SKU. */
  int firstLimit(int sku) {
    return firstLimit[sku];
  }

  int pair(int sku, int source) {
    return pair[sku][source];
  }

  int slot(int sku, int source, int quantity) {
    int p = pair[sku][source];
    return p == units.length
        ? slots()
        : firstSlot[p] + Arrays.binarySearch(quantities[sku], quantity);
  }

  /** Writes what each slot is worth into {@code worth}, from a price for each limit of a SKU. */
  void worth(int sku, double[] prices, double[] worth) {
    Arrays.fill(worth, firstSlot[firstPair[sku]], firstSlot[firstPair[sku + 1]], 0);
    for (int i = firstLimit[sku]; i < firstLimit[sku + 1]; i++) {
      if (prices[i] > 0) {
        int slot = firstSlot[limits[i].pair()];
        for (int quantity : quantities[sku]) {
          worth[slot++] += prices[i] * limits[i].taken(quantity);
        }
      }
    }
  }

  /** Writes how much of each limit is taken, from the number of lines in each slot. */
  void taken(double[] lines, double[] taken) {
    for (int sku = 0; sku < quantities.length; sku++) {
      for (int i = firstLimit[sku]; i < firstLimit[sku + 1]; i++) {
        int slot = firstSlot[limits[i].pair()];
        double sum = 0;
        for (int quantity : quantities[sku]) {
          sum += lines[slot++] * limits[i].taken(quantity);
        }
        taken[i] = sum;
      }
    }
  }

  /** What a unit of each SKU is worth at each source: 0 where nothing is scarce. */
  double[][] table(double[] worth) {
    double[][] table = new double[pair.length][];
    for (int sku = 0; sku < pair.length; sku++) {
      int[] ofSku = pair[sku];
      int least = quantities[sku].length == 0 ? 1 : quantities[sku][0];
      table[sku] = new double[ofSku.length];
      for (int source = 0; source < ofSku.length; source++) {
        if (ofSku[source] < units.length) {
          table[sku][source] = worth[firstSlot[ofSku[source]]] / least;
        }
      }
    }
    return table;
  }

  /** Prices of the limits to start from, given what a unit of each SKU is worth at each source. */
  double[] prices(double[][] table) {
    double[] prices = new double[limits.length];
    for (int sku = 0; sku < pair.length; sku++) {
      double[] ofPair = new double[units.length == 0 ? 0 : firstPair[sku + 1] - firstPair[sku]];
      for (int source = 0; source < pair[sku].length; source++) {
        if (pair[sku][source] < units.length) {
          ofPair[pair[sku][source] - firstPair[sku]] = Math.max(0, table[sku][source]);
        }
      }
      for (int i = firstLimit[sku]; i < firstLimit[sku + 1]; i++) {
        prices[i] = limits[i].under() == 1 ? ofPair[limits[i].pair() - firstPair[sku]] : 0;
      }
    }
    return prices;
  }
}
