package io.waymark.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable copies of collections from outside; none of them is null. Each throws {@link
 * InvalidInput} naming the collection that has null in it.
 */
public final class Copies {

  private Copies() {}

  /** A copy of a list; empty of null. */
  public static <T> List<T> list(String field, List<? extends T> given) {
    return given == null ? List.of() : List.copyOf(complete(field, given));
  }

  /** A copy of a set; empty of null. */
  public static <T> Set<T> set(String field, Set<? extends T> given) {
    return given == null ? Set.of() : Set.copyOf(complete(field, given));
  }

  /** A copy of a map; empty of null. */
  public static <K, V> Map<K, V> map(String field, Map<? extends K, ? extends V> given) {
    if (given == null) {
      return Map.of();
    }
    complete(field, given.keySet());
    complete(field, given.values());
    return Map.copyOf(given);
  }

  // Not contains(null): immutable collections throw for it.
  private static <C extends Collection<?>> C complete(String field, C given) {
    for (Object each : given) {
      if (each == null) {
        throw InvalidInput.of(field, "required", "must not have null in it");
      }
    }
    return given;
  }
}
