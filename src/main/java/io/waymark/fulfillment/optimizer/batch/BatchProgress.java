package io.waymark.fulfillment.optimizer.batch;

/** Hears how far a batch is, on the thread that plans it. */
@FunctionalInterface
public interface BatchProgress {

  /** Says nothing and never cancels. */
  BatchProgress SILENT = state -> true;

  /**
   * Hears of progress, some times a second at most.
   *
   * @return false to stop and take the best plan so far
   */
  boolean goOn(State state);

  /** What is being done. */
  enum Phase {
    /** Prices are found and the bound rises. */
    PRICING,
    /** The plan is improved. */
    IMPROVING,
    /** Finished. */
    DONE
  }

  /**
   * Where it stands.
   *
   * @param phase what is being done
   * @param percent of the effort, 0 to 100, never falling
   * @param cost of the best plan so far; infinite while there is none
   * @param lowerBound no plan costs less
   */
  record State(Phase phase, int percent, double cost, double lowerBound) {

    /** The relative gap of cost and bound; infinite while there is no plan. */
    public double gap() {
      return BatchOutcome.gap(cost, lowerBound);
    }
  }
}
