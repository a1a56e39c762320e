package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be promised for a day to come: today's available stock, with scheduled supply and
 * demand.
 */
public interface AvailableToPromise {

  /** The longest period that is looked at, days. */
  int LONGEST_PERIOD = 365;

  /**
   * What is asked.
   *
   * @param sku of which product
   * @param locations their stock and schedules together; empty means every location
   * @param from the first day
   * @param days how many days, 1 to {@value #LONGEST_PERIOD}
   */
  record Question(Sku sku, Set<LocationId> locations, LocalDate from, int days) {}

  /** The curves, in the order of the questions; read in two statements, however many there are. */
  List<AtpCurve> curves(List<Question> questions);

  /** The curve of one question. */
  default AtpCurve curve(Question question) {
    return curves(List.of(question)).get(0);
  }

  /**
   * Writes down what is expected; the same id again replaces what was said before. Throws {@link
   * io.waymark.kernel.InvalidInput} naming the field that breaks a rule; nothing is written then.
   */
  void schedule(ScheduledChange change);

  /** Takes an expectation back; nothing happens if there is none of this id. */
  void unschedule(String id);

  /** What is expected of these products from a day on, by day; empty SKUs mean none. */
  List<ScheduledChange> schedule(Collection<Sku> skus, LocationId location, LocalDate from);

  /**
   * Promises units for a day: writes their demand down if what can be promised on that day allows
   * it, else nothing. Safe at the same time as others; idempotent by the demand's id.
   *
   * @param demand the units, where and when; its kind must be DEMAND
   * @param today from which day on schedules count
   */
  Commitment commit(ScheduledChange demand, LocalDate today);

  /** What became of a promise. */
  sealed interface Commitment {

    /** The units are promised. */
    record Committed(ScheduledChange demand) implements Commitment {}

    /**
     * There is not as much to promise; nothing was written.
     *
     * @param availableToPromise what could be promised for that day
     * @param earliest the first day on which so much could be promised; empty if none within
     *     {@value #LONGEST_PERIOD} days
     */
    record TooFew(long availableToPromise, Optional<LocalDate> earliest) implements Commitment {}
  }
}
