package io.waymark.fulfillment.optimizer.batch;

/**
 * An order in a batch. Sources and SKUs are numbered from 0, as in its {@link BatchProblem}.
 *
 * @param skus the SKU of each line, every one at most once; 1 to {@link #MAX_LINES} lines
 * @param quantities the units of each line, 1 or more
 * @param weight how many such orders there are: 1 in a batch, an expected number in a forecast
 * @param maxSources the most sources that may ship it, 1 or more
 * @param complete whether it ships with all its lines or not at all
 * @param shipment by source: what it costs that the source ships at all, 0 or more; infinite when
 *     it must not
 * @param line by line and source: what the line's units cost there, 0 or more; infinite when the
 *     source must not ship it
 * @param unassigned by line: what it costs that nobody ships it, 0 or more
 * @param unassignedOnce what it costs that not every line ships, once, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent")
public record BatchOrder(
    int[] skus,
    int[] quantities,
    double weight,
    int maxSources,
    boolean complete,
    double[] shipment,
    double[][] line,
    double[] unassigned,
    double unassignedOnce) {

  /** The most lines an order may have: an exact answer looks at every set of lines. */
  public static final int MAX_LINES = 12;

  /** Checks shapes and ranges; throws {@link IllegalArgumentException} that says what is wrong. */
  public BatchOrder {
    require(skus.length >= 1 && skus.length <= MAX_LINES, "an order has 1 to 12 lines");
    require(quantities.length == skus.length, "every line has a quantity");
    require(line.length == skus.length && unassigned.length == skus.length, "every line has costs");
    require(weight >= 0 && weight < Double.POSITIVE_INFINITY, "a weight is 0 or more");
    require(maxSources >= 1, "at least one source may ship");
    require(unassignedOnce >= 0, "costs are 0 or more");
    for (int i = 0; i < skus.length; i++) {
      require(quantities[i] >= 1, "a line has 1 unit or more");
      require(line[i].length == shipment.length, "every source has a cost for every line");
      require(unassigned[i] >= 0 && unassigned[i] < Double.POSITIVE_INFINITY, "costs are finite");
      for (int j = 0; j < i; j++) {
        require(skus[i] != skus[j], "lines of one order have different SKUs");
      }
    }
  }

  /** The same kind of order, as many times. */
  public BatchOrder times(double number) {
    return new BatchOrder(
        skus, quantities, number, maxSources, complete, shipment, line, unassigned, unassignedOnce);
  }

  /** The number of lines. */
  public int lines() {
    return skus.length;
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }
}
