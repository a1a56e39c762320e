package io.waymark.providers.framework;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads that work messages off. Inbound messages of one order share a lane of one thread, so
 * they stay in order and do not fight over the order's journey; calls share a pool. Whoever brings
 * a message may work it off in its own thread while it holds the lane.
 */
final class Workers {

  private static final long PATIENCE_MILLIS = 1000;

  private record Lane(ThreadPoolExecutor thread, ReentrantLock turn) {}

  private final Lane[] lanes;
  private final ThreadPoolExecutor calls;

  Workers(int laneCount, int callCount) {
    lanes =
        IntStream.range(0, laneCount)
            .mapToObj(lane -> new Lane(pool(1, "inbox-" + lane + "-"), new ReentrantLock(true)))
            .toArray(Lane[]::new);
    calls = pool(callCount, "outbox-");
  }

  void run(LeasedMessage message, Runnable task) {
    if (message.direction() == Direction.OUT) {
      calls.execute(task);
    } else {
      Lane lane = lane(message);
      lane.thread.execute(() -> inTurn(lane, task));
    }
  }

  /** The task's answer; false when the lane of an inbound message is taken for too long. */
  boolean runHere(LeasedMessage message, BooleanSupplier task) {
    Lane lane = lane(message);
    try {
      if (!lane.turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      return task.getAsBoolean();
    } finally {
      lane.turn.unlock();
    }
  }

  private static void inTurn(Lane lane, Runnable task) {
    lane.turn.lock();
    try {
      task.run();
    } finally {
      lane.turn.unlock();
    }
  }

  private Lane lane(LeasedMessage message) {
    String key = message.orderId() == null ? message.id() : message.orderId();
    return lanes[Math.floorMod(key.hashCode(), lanes.length)];
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
    return Stream.concat(Stream.of(lanes).map(Lane::thread), Stream.of(calls));
  }

  private static void await(ThreadPoolExecutor pool) {
    try {
      pool.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
