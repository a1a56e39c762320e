package io.waymark.orchestration.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Session;

/** Collects what journeys pass in one of the engine's transactions, and writes it at its end. */
final class PassedActivities implements Session {

  private final Map<String, Passage> passed = new LinkedHashMap<>();
  private final Passages passages;

  PassedActivities(Passages passages) {
    this.passages = passages;
  }

  void add(String journey, String activity, Date removal) {
    passed
        .computeIfAbsent(journey, id -> new Passage(id, new LinkedHashSet<>(), removal))
        .activities()
        .add(activity);
  }

  @Override
  public void flush() {
    if (!passed.isEmpty()) {
      passages.add(new ArrayList<>(passed.values()));
      passed.clear();
    }
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
