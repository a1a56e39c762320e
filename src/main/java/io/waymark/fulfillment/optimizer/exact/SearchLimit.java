package io.waymark.fulfillment.optimizer.exact;

/**
 * How far a branch and bound may go before it returns the best plan so far with its gap. A limit on
 * the work always gives the same answer; a limit on the time does not.
 *
 * @param work source-item pairs that may be looked at; about 10^9 of them take a second or two
 * @param nanos elapsed time, ns
 */
public record SearchLimit(long work, long nanos) {

  /**
   * Enough for orders, and always the same answer: under a second, or some seconds for 80 whole
   * lines and more at sources whose capacity binds.
   */
  public static final SearchLimit ORDER = new SearchLimit(400_000_000L, Long.MAX_VALUE);

  /** Until it is proven, however long that takes. */
  public static final SearchLimit NONE = new SearchLimit(Long.MAX_VALUE, Long.MAX_VALUE);
}
