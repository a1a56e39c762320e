package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.KeyedQueue.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving that Lincheck tries of the queue's operations has a sequential explanation.
 */
class KeyedQueueLincheckTest {

  private static final int CAPACITY = 2;
  private static final int MOST_THREADS = 8;

  @Test
  void callersAndWorkersSeeOneQueue() {
    options().check(Queue.class);
  }

  @Test
  void aQueueThatLooksBeforeItTakesInIsFound() {
    assertThatThrownBy(() -> options().check(LooksFirst.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Invalid execution results");
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .minimizeFailedScenario(false)
        .iterations(6)
        .invocationsPerIteration(150)
        .threads(2)
        .actorsPerThread(2)
        .actorsBefore(1)
        .actorsAfter(1);
  }

  /** The queue as callers and workers use it; each worker finishes a batch before the next. */
  @Param(name = "key", gen = IntGen.class, conf = "1:2")
  @Param(name = "worker", gen = ThreadIdGen.class)
  public static class Queue {

    private final KeyedQueue<Integer, Integer> queue = new KeyedQueue<>(CAPACITY, 3);
    private final List<List<Entry<Integer, Integer>>> underWay =
        new ArrayList<>(Collections.nCopies(MOST_THREADS, List.of()));

    /** A request for one position. */
    @Operation
    public boolean offer(@Param(name = "key") int key) {
      return queue.offer(new Entry<>(key, Set.of(key), 1));
    }

    /** A request for both positions. */
    @Operation
    public boolean offerForBoth() {
      return queue.offer(new Entry<>(0, Set.of(1, 2), 2));
    }

    /** The items of the batch that the worker begins, if it has none. */
    @Operation
    public String serve(@Param(name = "worker") int worker) {
      if (!underWay.get(worker).isEmpty()) {
        return "busy";
      }
      underWay.set(worker, queue.poll());
      return underWay.get(worker).stream().map(Entry::item).toList().toString();
    }

    /** Ends the worker's batch. */
    @Operation
    public void finish(@Param(name = "worker") int worker) {
      queue.done(underWay.get(worker));
      underWay.set(worker, List.of());
    }

    /** How many wait. */
    @Operation
    public int size() {
      return queue.size();
    }

    /** Takes nothing in any more. */
    @Operation
    public void close() {
      queue.close();
    }
  }

  /** Wrong: two callers may both see the last free place. */
  public static class LooksFirst {

    private final KeyedQueue<Integer, Integer> queue = new KeyedQueue<>(100, 3);

    /** Takes in what finds room. */
    @Operation
    public boolean offer() {
      return queue.size() < CAPACITY && queue.offer(new Entry<>(1, Set.of(1), 1));
    }

    /** How many wait. */
    @Operation
    public int size() {
      return queue.size();
    }
  }
}
