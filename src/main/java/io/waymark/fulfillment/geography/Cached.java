package io.waymark.fulfillment.geography;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that is fetched again once it is too old or was declared stale. Several nodes share the
 * database, so what another node changed is seen when the time is up.
 *
 * @param <T> the value
 */
public final class Cached<T> {

  private record Held<T>(T value, long until) {}

  private final Supplier<T> source;
  private final long nanos;
  private final AtomicReference<Held<T>> held = new AtomicReference<>(nothing());

  /**
   * Nothing is fetched before it is asked for.
   *
   * @param source fetches the value
   * @param longest how long it may be used
   */
  public Cached(Supplier<T> source, Duration longest) {
    this.source = source;
    this.nanos = longest.toNanos();
  }

  /** The value, at most as old as allowed. */
  public T get() {
    Held<T> before = held.get();
    if (before.value() != null && System.nanoTime() - before.until() < 0) {
      return before.value();
    }
    Held<T> fetched = new Held<>(source.get(), System.nanoTime() + nanos);
    // Not kept when it was declared stale while it was fetched.
    held.compareAndSet(before, fetched);
    return fetched.value();
  }

  /** The next to ask fetches anew. */
  public void forget() {
    held.set(nothing());
  }

  /** Forgets once the transaction that it is called in has committed, or now when there is none. */
  public void forgetAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forget();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget();
          }
        });
  }

  // Each time another object, so that who fetches meanwhile notices.
  private static <T> Held<T> nothing() {
    return new Held<>(null, System.nanoTime());
  }
}
