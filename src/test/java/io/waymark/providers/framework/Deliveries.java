package io.waymark.providers.framework;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same message delivered many times at once. */
final class Deliveries {

  private Deliveries() {}

  /** How many of so many deliveries were answered by storing it. */
  static long stored(int times, Callable<Received> delivery) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      long stored = 0;
      for (Future<Received> answer : threads.invokeAll(Collections.nCopies(times, delivery))) {
        stored += answer.get() instanceof Received.Stored ? 1 : 0;
      }
      return stored;
    } finally {
      threads.shutdown();
    }
  }
}
