package io.waymark.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets only so many orders and events move their journeys at once on this node, in the sequence in
 * which they came. More would use more connections, threads and locks to get less done. A place is
 * given back when its holder's transaction is about to commit, because from there on it only waits
 * for the disk. This is about speed only: whoever has waited for a second goes on without a place.
 */
@Component
public class Turns implements TransactionExecutionListener {

  // Embedded, without a host, or on this one.
  private static final Pattern HERE =
      Pattern.compile(
          "jdbc:(h2:(?!tcp:|ssl:)|postgresql:(?!//)|postgresql://(localhost|127\\.0\\.0\\.1|\\[::1])?[:/])");

  private final Semaphore places;
  private final Duration patience;
  private final ThreadLocal<Boolean> holder = new ThreadLocal<>();

  /**
   * @param atOnce how many at once; 0 stands for what fits the database: one for each of the node's
   *     processors where it shares them with the database, four where the database is elsewhere and
   *     the node waits for it; at least two
   * @param database the JDBC URL
   */
  @Autowired
  public Turns(
      @Value("${waymark.journeys.at-once:0}") int atOnce,
      @Value("${spring.datasource.url:}") String database) {
    this(atOnce > 0 ? atOnce : fitting(database), Duration.ofSeconds(1));
  }

  Turns(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  static int fitting(String database) {
    int processors = Runtime.getRuntime().availableProcessors();
    return Math.max(2, HERE.matcher(database).lookingAt() ? processors : 4 * processors);
  }

  /** The answer of the work, which is done in the caller's thread when its turn comes. */
  public <T> T take(Supplier<T> work) {
    boolean placed = holder.get() == null && place();
    if (placed) {
      holder.set(true);
    }
    try {
      return work.get();
    } finally {
      if (placed) {
        giveBack();
      }
    }
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    giveBack();
  }

  private void giveBack() {
    if (holder.get() != null) {
      holder.remove();
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

  private boolean place() {
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
