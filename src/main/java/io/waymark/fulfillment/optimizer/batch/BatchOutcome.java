package io.waymark.fulfillment.optimizer.batch;

/**
 * A plan for a batch, with its proof.
 *
 * @param sources by order and line: the source that ships the line, or {@link #NOBODY}
 * @param cost what the plan costs
 * @param lowerBound no plan costs less
 * @param prices by SKU and source: what one unit of scarce stock is worth, 0 or more
 * @param iterations how often every order was priced
 * @param moves how many moves were tried
 * @param ending why it ended
 */
@SuppressWarnings("ArrayRecordComponent")
public record BatchOutcome(
    int[][] sources,
    double cost,
    double lowerBound,
    double[][] prices,
    int iterations,
    long moves,
    Ending ending) {

  /** Stands for a source where a line is not shipped. */
  public static final int NOBODY = -1;

  /** Why planning ended. */
  public enum Ending {
    /** The gap was as small as wanted. */
    GOOD_ENOUGH,
    /** The effort was spent. */
    EFFORT_SPENT,
    /** The time limit came. */
    TIME_LIMIT,
    /** Somebody cancelled it. */
    CANCELLED
  }

  /** The relative distance of cost and bound; 0 means proven best. */
  public double gap() {
    return gap(cost, lowerBound);
  }

  static double gap(double cost, double lowerBound) {
    double distance = Math.max(0, cost - lowerBound);
    return distance == 0 ? 0 : distance / Math.max(Math.abs(lowerBound), 1e-9);
  }
}
