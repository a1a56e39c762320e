package io.waymark.kernel;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets only so many orders and events move their journeys at once on this node, in the sequence in
 * which they came. More would hold more connections and locks and warm more caches to get less
 * done. Whoever waits for a turn must hold neither a connection nor a lock that the database gave.
 */
@Component
public class Turns {

  private final Semaphore places;

  /**
   * @param atOnce how many at once; 0 stands for two for each of the node's processors
   */
  public Turns(@Value("${waymark.journeys.at-once:0}") int atOnce) {
    places =
        new Semaphore(atOnce > 0 ? atOnce : 2 * Runtime.getRuntime().availableProcessors(), true);
  }

  /** The answer of the work, which is done in the caller's thread when its turn comes. */
  public <T> T take(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** The same for work without an answer. */
  public void run(Runnable work) {
    take(
        () -> {
          work.run();
          return null;
        });
  }
}
