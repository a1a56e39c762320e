package io.waymark.inventory;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept back from somebody at some places together, day by day: at each place as much of
 * what will be there as {@link Pool} says, so that it agrees with what a reservation gets.
 */
final class KeptBack {

  /** From nobody. */
  static final KeptBack NOTHING = new KeptBack();

  private long now;
  private final TreeMap<LocalDate, Long> changes = new TreeMap<>();

  /**
   * Adds a place.
   *
   * @param expected what is there, and what comes and goes
   * @param pool what the asker may take of it
   */
  void add(Expectation expected, Pool pool) {
    long projected = expected.available();
    long before = of(projected, pool);
    now += before;
    for (Map.Entry<LocalDate, AtpCurve.Expected> day : expected.days().entrySet()) {
      projected += day.getValue().supply() - day.getValue().demand();
      long after = of(projected, pool);
      changes.merge(day.getKey(), after - before, Long::sum);
      before = after;
    }
  }

  private static long of(long units, Pool pool) {
    return new Pool(Math.max(0, units), pool.safety(), pool.own(), pool.allocated()).withheld();
  }

  /** Of what is there now. */
  long now() {
    return now;
  }

  /** Of what will be there at the end of a day. */
  long on(LocalDate date) {
    return now + changes.headMap(date, true).values().stream().mapToLong(Long::longValue).sum();
  }
}
