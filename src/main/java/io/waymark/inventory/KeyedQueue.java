package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/**
 * A bounded queue for several workers. Each takes as many entries as it can get at once, but never
 * one that shares a key with what another worker is busy with or with an entry that was passed over
 * before it: so the entries of one key are served in the order in which they came, and one that
 * waits for its key keeps no stranger waiting.
 *
 * @param <K> what entries contend for
 * @param <T> what waits
 */
final class KeyedQueue<K, T> {

  /**
   * What waits, and for what.
   *
   * @param weight how much of a batch it fills
   */
  record Entry<K, T>(T item, Set<K> keys, int weight) {}

  private final int capacity;
  private final int batchWeight;
  private final List<Entry<K, T>> waiting = new LinkedList<>();
  private final Set<K> busy = new HashSet<>();
  private boolean closed;

  KeyedQueue(int capacity, int batchWeight) {
    this.capacity = capacity;
    this.batchWeight = batchWeight;
  }

  /** Whether the entry was taken in; not when the queue is full or closed. */
  synchronized boolean offer(Entry<K, T> entry) {
    if (closed || waiting.size() >= capacity) {
      return false;
    }
    waiting.add(entry);
    notifyAll();
    return true;
  }

  /** Waits for a batch, whose keys are busy until it is {@link #done}; empty once closed. */
  synchronized List<Entry<K, T>> take() throws InterruptedException {
    List<Entry<K, T>> batch = poll();
    while (batch.isEmpty() && !closed) {
      wait();
      batch = poll();
    }
    return batch;
  }

  /** A batch, if there is any that can be served now. */
  synchronized List<Entry<K, T>> poll() {
    List<Entry<K, T>> batch = new ArrayList<>();
    Set<K> blocked = new HashSet<>(busy);
    int weight = 0;
    for (Iterator<Entry<K, T>> all = waiting.iterator(); all.hasNext(); ) {
      Entry<K, T> entry = all.next();
      if (!Collections.disjoint(blocked, entry.keys())) {
        blocked.addAll(entry.keys());
        continue;
      }
      weight += entry.weight();
      if (!batch.isEmpty() && weight > batchWeight) {
        break;
      }
      all.remove();
      batch.add(entry);
    }
    batch.forEach(each -> busy.addAll(each.keys()));
    return batch;
  }

  /** Frees the keys of a batch that was taken. */
  synchronized void done(Collection<Entry<K, T>> batch) {
    batch.forEach(each -> busy.removeAll(each.keys()));
    notifyAll();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Takes nothing in any more; what waits can still be taken out. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
