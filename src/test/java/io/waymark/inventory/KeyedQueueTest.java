package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.KeyedQueue.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyedQueueTest {

  @Test
  void everythingThatWaitsForOneKeyIsOneBatch() {
    KeyedQueue<String, Integer> queue = queueOf(entry(1, "A"), entry(2, "A"), entry(3, "A", "B"));

    assertThat(items(queue.poll())).containsExactly(1, 2, 3);
    assertThat(queue.size()).isZero();
  }

  @Test
  void whatWaitsForABusyKeyIsPassedOverAndKeepsItsPlace() {
    KeyedQueue<String, Integer> queue = queueOf(entry(1, "A"));
    List<Entry<String, Integer>> first = queue.poll();
    List.of(entry(2, "A", "B"), entry(3, "B"), entry(4, "C")).forEach(queue::offer);

    assertThat(items(queue.poll())).as("3 came after 2, which wants B too").containsExactly(4);
    queue.done(first);
    assertThat(items(queue.poll())).containsExactly(2, 3);
  }

  @Test
  void aBatchHasItsWeightButNothingIsTooHeavyToBeServed() {
    KeyedQueue<String, Integer> queue = new KeyedQueue<>(10, 5);
    queue.offer(new Entry<>(1, Set.of("A"), 3));
    queue.offer(new Entry<>(2, Set.of("B"), 9));
    queue.offer(new Entry<>(3, Set.of("C"), 1));

    assertThat(items(queue.poll())).containsExactly(1);
    assertThat(items(queue.poll())).containsExactly(2);
    assertThat(items(queue.poll())).containsExactly(3);
  }

  @Test
  void aFullOrClosedQueueTurnsAway() {
    KeyedQueue<String, Integer> queue = new KeyedQueue<>(1, 5);

    assertThat(queue.offer(entry(1, "A"))).isTrue();
    assertThat(queue.offer(entry(2, "B"))).isFalse();
    queue.poll();
    queue.close();
    assertThat(queue.offer(entry(3, "B"))).isFalse();
  }

  @Property(tries = 300)
  void entriesOfOneKeyLeaveInTheirOrderAndNoTwoBatchesShareAKey(
      @ForAll @Size(min = 1, max = 30)
          List<@Size(min = 1, max = 3) Set<@IntRange(max = 5) Integer>> wanted,
      @ForAll Random random) {
    KeyedQueue<Integer, Integer> queue = new KeyedQueue<>(100, 6);
    List<List<Entry<Integer, Integer>>> underWay = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    int offered = 0;
    while (left.size() < wanted.size()) {
      if (offered < wanted.size() && random.nextBoolean()) {
        queue.offer(new Entry<>(offered, wanted.get(offered++), 1));
      } else if (random.nextBoolean()) {
        List<Entry<Integer, Integer>> batch = queue.poll();
        assertThat(Collections.disjoint(keys(batch), allKeys(underWay))).isTrue();
        batch.forEach(each -> left.add(each.item()));
        underWay.add(batch);
      } else if (!underWay.isEmpty()) {
        queue.done(underWay.remove(random.nextInt(underWay.size())));
      }
    }
    for (int key = 0; key <= 5; key++) {
      int wantedKey = key;
      assertThat(left.stream().filter(item -> wanted.get(item).contains(wantedKey))).isSorted();
    }
    assertThat(left).doesNotHaveDuplicates();
  }

  @Test
  void threadsGetEverythingOnceInOrderAndAKeyOnlyOneAtATime() throws Exception {
    int producers = 4;
    int each = 5_000;
    KeyedQueue<Integer, int[]> queue = new KeyedQueue<>(500, 32);
    AtomicInteger served = new AtomicInteger();
    Map<Integer, Integer> busy = new ConcurrentHashMap<>();
    List<String> faults = new ArrayList<>();
    int[][] last = new int[producers][8];

    List<Callable<Void>> tasks = new ArrayList<>();
    IntStream.range(0, producers).forEach(p -> tasks.add(() -> produce(queue, p, each)));
    for (int worker = 0; worker < 4; worker++) {
      int id = worker;
      tasks.add(
          () -> {
            for (List<Entry<Integer, int[]>> batch = queue.take();
                !batch.isEmpty();
                batch = queue.take()) {
              for (Integer key : keys(batch)) {
                if (busy.putIfAbsent(key, id) != null) {
                  faults.add("key " + key + " at two workers");
                }
              }
              for (Entry<Integer, int[]> entry : batch) {
                for (Integer key : entry.keys()) {
                  // Safe without a lock if, and only if, the queue keeps its promise.
                  if (last[entry.item()[0]][key] >= entry.item()[1]) {
                    faults.add("overtaken: " + Arrays.toString(entry.item()));
                  }
                  last[entry.item()[0]][key] = entry.item()[1];
                }
              }
              keys(batch).forEach(busy::remove);
              queue.done(batch);
              if (served.addAndGet(batch.size()) == producers * each) {
                queue.close();
              }
            }
            return null;
          });
    }
    AtOnce.run(tasks.size(), tasks);

    assertThat(faults).isEmpty();
    assertThat(served).hasValue(producers * each);
  }

  private static Void produce(KeyedQueue<Integer, int[]> queue, int producer, int entries) {
    Random random = new Random(producer);
    for (int i = 1; i <= entries; i++) {
      Set<Integer> keys = new HashSet<>(Set.of(random.nextInt(8)));
      if (random.nextInt(4) == 0) {
        keys.add(random.nextInt(8));
      }
      while (!queue.offer(new Entry<>(new int[] {producer, i}, keys, 1))) {
        Thread.yield();
      }
    }
    return null;
  }

  private static Entry<String, Integer> entry(int item, String... keys) {
    return new Entry<>(item, Set.of(keys), 1);
  }

  @SafeVarargs
  private static KeyedQueue<String, Integer> queueOf(Entry<String, Integer>... entries) {
    KeyedQueue<String, Integer> queue = new KeyedQueue<>(100, 100);
    List.of(entries).forEach(queue::offer);
    return queue;
  }

  private static <T> List<T> items(List<? extends Entry<?, T>> batch) {
    return batch.stream().<T>map(Entry::item).toList();
  }

  private static <K, T> Set<K> keys(List<Entry<K, T>> batch) {
    Set<K> keys = new HashSet<>();
    batch.forEach(each -> keys.addAll(each.keys()));
    return keys;
  }

  private static <K, T> Set<K> allKeys(List<List<Entry<K, T>>> batches) {
    Set<K> keys = new HashSet<>();
    batches.forEach(each -> keys.addAll(keys(each)));
    return keys;
  }
}
