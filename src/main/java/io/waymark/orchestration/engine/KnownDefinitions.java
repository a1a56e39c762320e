package io.waymark.orchestration.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Definitions as they were read a moment ago. The engine reads a definition's row in every
 * transaction that touches it, and the newest version's for every policy asked and every journey
 * started. Whoever deploys on this node forgets them at once; what another node deploys is seen
 * after a second at most.
 *
 * @param <T> journeys' or policies' definitions
 */
final class KnownDefinitions<T> {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private record Known<T>(T definition, long readAt) {}

  private volatile Map<String, Known<T>> known = new ConcurrentHashMap<>();

  T get(String name, Supplier<T> read) {
    Map<String, Known<T>> memory = known;
    Known<T> found = memory.get(name);
    if (found != null && System.nanoTime() - found.readAt < FRESH) {
      return found.definition;
    }
    long now = System.nanoTime();
    T definition = read.get();
    if (definition == null) {
      memory.remove(name);
    } else {
      memory.put(name, new Known<>(definition, now));
    }
    return definition;
  }

  void forget() {
    // Another map, so that what is being read meanwhile is not kept.
    known = new ConcurrentHashMap<>();
  }
}
