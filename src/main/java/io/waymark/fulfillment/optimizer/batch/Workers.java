package io.waymark.fulfillment.optimizer.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;

/** Does a piece of work for each of a fixed number of parts at once, the first on this thread. */
final class Workers implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  Workers(int count) {
    this.count = count;
    threads = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Workers::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "batch-planning");
    thread.setDaemon(true);
    return thread;
  }

  int count() {
    return count;
  }

  /** The results by part, with a part for each thread. */
  double[] all(IntToDoubleFunction work) {
    return all(count, work);
  }

  /** The results by part. */
  double[] all(int parts, IntToDoubleFunction work) {
    List<Future<Double>> others = new ArrayList<>();
    for (int i = 1; i < parts; i++) {
      int part = i;
      others.add(threads.submit(() -> work.applyAsDouble(part)));
    }
    double[] results = new double[parts];
    results[0] = work.applyAsDouble(0);
    for (int i = 1; i < parts; i++) {
      results[i] = result(others.get(i - 1));
    }
    return results;
  }

  private static double result(Future<Double> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a batch was planned", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A part of a batch could not be planned", e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
