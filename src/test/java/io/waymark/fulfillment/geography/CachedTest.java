package io.waymark.fulfillment.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CachedTest {

  private final AtomicInteger stored = new AtomicInteger(1);

  @Test
  void isFetchedOnceAndKept() {
    Cached<Integer> cached = new Cached<>(stored::getAndIncrement, Duration.ofDays(1));

    assertThat(cached.get()).isEqualTo(1);
    assertThat(cached.get()).isEqualTo(1);
  }

  @Test
  void isFetchedAnewOnceItIsTooOld() {
    Cached<Integer> cached = new Cached<>(stored::getAndIncrement, Duration.ZERO);

    assertThat(cached.get()).isEqualTo(1);
    assertThat(cached.get()).isEqualTo(2);
  }

  @Test
  void isFetchedAnewAfterItWasDeclaredStale() {
    Cached<Integer> cached = new Cached<>(stored::get, Duration.ofDays(1));
    cached.get();

    stored.set(2);
    cached.forget();

    assertThat(cached.get()).isEqualTo(2);
  }

  @Test
  void isNotKeptWhenItWasDeclaredStaleWhileSomebodyFetchedIt() {
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    Cached<Integer> cached =
        new Cached<>(
            () -> {
              int read = stored.get();
              meanwhile.getAndSet(() -> {}).run();
              return read;
            },
            Duration.ofDays(1));
    meanwhile.set(
        () -> {
          stored.set(2);
          cached.forget();
        });

    cached.get();

    assertThat(cached.get()).isEqualTo(2);
  }
}
