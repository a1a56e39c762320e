package io.waymark.fulfillment.optimizer.batch;

import java.time.Duration;

/**
 * How hard to try. The answer is the same every time unless the time limit ends the search.
 *
 * @param iterations the most iterations for the prices, 1 or more
 * @param moves the most moves of the improving search, 0 or more
 * @param timeLimit wall time after which the best plan so far is returned
 * @param gap the relative gap at which the plan is good enough, such as 0.0005
 * @param threads how many threads solve the orders of one iteration, 1 or more
 * @param seed of every random choice
 */
public record Effort(
    int iterations, long moves, Duration timeLimit, double gap, int threads, long seed) {

  /** Checks ranges; throws {@link IllegalArgumentException}. */
  public Effort {
    if (iterations < 1 || moves < 0 || threads < 1 || timeLimit.isNegative()) {
      throw new IllegalArgumentException("an effort is 1 iteration and 1 thread or more");
    }
  }

  /** What a planner waits for: enough for so many orders, and at most ten seconds. */
  public static Effort forOrders(int orders) {
    long moves = Math.max(150_000, 40L * orders);
    return new Effort(1_000, moves, Duration.ofSeconds(10), 0.0002, 2, 1);
  }

  /** The same with another time limit. */
  public Effort within(Duration limit) {
    return new Effort(iterations, moves, limit, gap, threads, seed);
  }
}
