package io.waymark.orchestration.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so much and no more: what was put in longest ago is forgotten. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  private Recent(int most) {
    this.most = most;
  }

  /** A memory that threads share. */
  static <K, V> Map<K, V> of(int most) {
    return Collections.synchronizedMap(new Recent<>(most));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
