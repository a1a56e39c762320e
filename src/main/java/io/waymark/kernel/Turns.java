package io.waymark.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets only so many orders and events move their journeys at once on this node, in the sequence in
 * which they came. More would use more connections, threads and locks to get less done. This is
 * about speed only: whoever has waited for a second goes on without a place.
 */
@Component
public class Turns {

  private final Semaphore places;
  private final Duration patience;

  /**
   * @param atOnce how many at once; 0 stands for two for each of the node's processors
   */
  @Autowired
  public Turns(@Value("${waymark.journeys.at-once:0}") int atOnce) {
    this(atOnce, Duration.ofSeconds(1));
  }

  Turns(int atOnce, Duration patience) {
    int most = atOnce > 0 ? atOnce : 2 * Runtime.getRuntime().availableProcessors();
    this.places = new Semaphore(most, true);
    this.patience = patience;
  }

  /** The answer of the work, which is done in the caller's thread when its turn comes. */
  public <T> T take(Supplier<T> work) {
    boolean place = place();
    try {
      return work.get();
    } finally {
      if (place) {
        places.release();
      }
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

  private boolean place() {
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
