package io.waymark.providers.framework;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads that work messages off. Inbound messages of one order share a lane of one thread, so
 * they stay in order and do not fight over the order's journey; calls share a pool.
 */
final class Workers {

  private final ThreadPoolExecutor[] lanes;
  private final ThreadPoolExecutor calls;

  Workers(int laneCount, int callCount) {
    lanes =
        IntStream.range(0, laneCount)
            .mapToObj(lane -> pool(1, "inbox-" + lane + "-"))
            .toArray(ThreadPoolExecutor[]::new);
    calls = pool(callCount, "outbox-");
  }

  void run(LeasedMessage message, Runnable task) {
    if (message.direction() == Direction.OUT) {
      calls.execute(task);
    } else {
      String key = message.orderId() == null ? message.id() : message.orderId();
      lanes[Math.floorMod(key.hashCode(), lanes.length)].execute(task);
    }
  }

  /** Drops what waits and lets what runs come to its end. */
  void stop() {
    all().forEach(pool -> pool.getQueue().clear());
    // Not shutdownNow: an interrupt inside H2 would close its file.
    all().forEach(ThreadPoolExecutor::shutdown);
    all().forEach(Workers::await);
  }

  private static ThreadPoolExecutor pool(int threads, String name) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        new CustomizableThreadFactory(name));
  }

  private Stream<ThreadPoolExecutor> all() {
    return Stream.concat(Stream.of(lanes), Stream.of(calls));
  }

  private static void await(ThreadPoolExecutor pool) {
    try {
      pool.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
