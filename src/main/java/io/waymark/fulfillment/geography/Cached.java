package io.waymark.fulfillment.geography;

import java.time.Duration;
import java.util.function.Supplier;

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
  private volatile Held<T> held;

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
    Held<T> now = held;
    if (now == null || System.nanoTime() - now.until() >= 0) {
      now = new Held<>(source.get(), System.nanoTime() + nanos);
      held = now;
    }
    return now.value();
  }

  /** The next to ask fetches anew. */
  public void forget() {
    held = null;
  }
}
