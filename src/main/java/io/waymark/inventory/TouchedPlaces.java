package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Places whose figures this node has changed, noted after the commit and in memory: it costs the
 * change no statement. What a node that dies had noted is found by comparing everything.
 */
@Component
class TouchedPlaces {

  private static final int MOST = 100_000;

  private final Set<PositionKey> places = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean overflown = new AtomicBoolean();

  /** Notes them once what the transaction does is there for others to see. */
  void add(Collection<PositionKey> keys) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      note(keys);
      return;
    }
    Set<PositionKey> touched = new HashSet<>(keys);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            note(touched);
          }
        });
  }

  /** Takes some out; whatever is touched from now on is noted anew. */
  List<PositionKey> take(int most) {
    List<PositionKey> taken = new ArrayList<>();
    Iterator<PositionKey> each = places.iterator();
    while (each.hasNext() && taken.size() < most) {
      taken.add(each.next());
      each.remove();
    }
    return taken;
  }

  /** Whether there were too many to be noted, since it was last asked. */
  boolean wereTooMany() {
    return overflown.getAndSet(false);
  }

  void note(Collection<PositionKey> keys) {
    for (PositionKey each : keys) {
      if (places.size() >= MOST) {
        overflown.set(true);
        return;
      }
      places.add(each.withoutVariant());
    }
  }
}
