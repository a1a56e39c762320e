package io.waymark.fulfillment.optimizer.exact;

/** What an instance must fulfil before anyone calculates with it. */
final class InstanceRules {

  private InstanceRules() {}

  static void check(
      boolean wholeLines,
      int[] quantity,
      int[] group,
      int[][] stock,
      long[] fixed,
      long[][] perLine,
      long[][] perUnit,
      long[] unassigned,
      int maxSources) {
    int sources = fixed.length;
    int items = quantity.length;
    require(group.length == items && unassigned.length == items, "one group and cost per item");
    require(
        stock.length == sources && perLine.length == sources && perUnit.length == sources,
        "stock and costs by source");
    require(maxSources >= 1, "at least one source may ship");
    boolean[] seen = new boolean[items];
    for (int item = 0; item < items; item++) {
      require(quantity[item] >= 1 && unassigned[item] >= 0, "quantities of 1, costs of 0 or more");
      require(group[item] >= 0 && group[item] < items, "groups numbered from 0");
      require(wholeLines || !seen[group[item]], "items that can be split have their own stock");
      seen[group[item]] = true;
    }
    for (int source = 0; source < sources; source++) {
      require(fixed[source] >= 0, "costs of 0 or more");
      require(perLine[source].length == items && perUnit[source].length == items, "costs by item");
      checkSource(items, group, stock[source], perLine[source], perUnit[source]);
    }
    require(
        worst(quantity, fixed, perLine, perUnit, unassigned) <= 2 * SourcingInstance.LARGEST_COST,
        "costs whose sum is at most 2^62");
  }

  private static void checkSource(
      int items, int[] group, int[] stock, long[] perLine, long[] perUnit) {
    for (int item = 0; item < items; item++) {
      require(group[item] < stock.length && stock[group[item]] >= 0, "stock of 0 or more");
      require(perLine[item] >= 0 && perUnit[item] >= 0, "costs of 0 or more");
    }
  }

  static void check(
      int sources, int items, int[] unitCapacity, int[] lineCapacity, int[] maxSourcesPerItem) {
    require(
        unitCapacity.length == sources
            && lineCapacity.length == sources
            && maxSourcesPerItem.length == items,
        "capacities by source and numbers of sources by item");
    for (int most : maxSourcesPerItem) {
      require(most >= 1, "at least one source allowed for each item");
    }
  }

  // In floating point, because whole numbers could overflow before they are compared.
  private static double worst(
      int[] quantity, long[] fixed, long[][] perLine, long[][] perUnit, long[] unassigned) {
    double worst = 0;
    for (int item = 0; item < quantity.length; item++) {
      worst += (double) unassigned[item] * quantity[item];
    }
    for (int source = 0; source < fixed.length; source++) {
      double most = fixed[source];
      for (int item = 0; item < quantity.length; item++) {
        boolean may = perUnit[source][item] != SourcingInstance.FORBIDDEN;
        most += perLine[source][item];
        most += may ? (double) perUnit[source][item] * quantity[item] : 0;
      }
      worst = Math.max(worst, most);
    }
    return worst;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException("An instance needs " + rule);
    }
  }
}
