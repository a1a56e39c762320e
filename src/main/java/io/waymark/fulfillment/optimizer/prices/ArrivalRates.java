package io.waymark.fulfillment.optimizer.prices;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each kind of order comes, learned from those that came: every arrival counts {@code
 * exp(−age/memory)}. While less has been seen than the memory is long, the rate is corrected for
 * the part that cannot have been seen, so that first rates are not too low. Not safe for threads.
 *
 * @param <K> a kind of order, such as a region with a set of SKUs
 */
public final class ArrivalRates<K> {

  private static final double FORGOTTEN = 1e-3;

  private final double memory;
  private final double start;
  private final Map<K, Double> weights = new HashMap<>();
  private double now;

  /**
   * Nothing has been seen yet.
   *
   * @param memory the mean age of what is remembered, above 0, in a unit of time of the caller's
   * @param start the time from which arrivals are seen
   */
  public ArrivalRates(double memory, double start) {
    if (!(memory > 0)) {
      throw new IllegalArgumentException("a memory is longer than nothing");
    }
    this.memory = memory;
    this.start = start;
    this.now = start;
  }

  /** Sees an order; times before the latest one count as the latest. */
  public void arrived(K kind, double time) {
    advance(time);
    weights.merge(kind, 1.0, Double::sum);
  }

  private void advance(double time) {
    if (time <= now) {
      return;
    }
    double decay = Math.exp((now - time) / memory);
    weights.replaceAll((kind, weight) -> weight * decay);
    weights.values().removeIf(weight -> weight < FORGOTTEN);
    now = time;
  }

  /**
   * The number of each kind expected within a time from now on; kinds that never came are absent.
   */
  public Map<K, Double> expected(double time, double within) {
    advance(time);
    double seen = memory * -Math.expm1((start - now) / memory);
    Map<K, Double> expected = new HashMap<>();
    if (seen > 0) {
      weights.forEach((kind, weight) -> expected.put(kind, weight / seen * within));
    }
    return expected;
  }
}
