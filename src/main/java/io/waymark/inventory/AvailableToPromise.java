package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be promised for a day to come: today's available stock, with scheduled supply and
 * demand.
 *
 * <p>A day is one of the calendar of the place that the stock is at; whoever asks says which day is
 * the first, which is normally today there. What is scheduled for a day counts from that day's
 * beginning. Supply that was expected before the first day and is still scheduled is overdue and
 * counts for nothing until it is booked or scheduled anew; demand from before it is still owed and
 * counts on the first day. Whoever books a delivery, reserves or ships what was promised takes its
 * schedule back, else it counts twice.
 */
public interface AvailableToPromise {

  /** The longest period that is looked at, days. */
  int LONGEST_PERIOD = 365;

  /**
   * What is asked.
   *
   * @param sku of which product
   * @param places their stock and schedules together, as if it could be moved among them
   * @param from the first day
   * @param days how many days, 1 to {@value #LONGEST_PERIOD}
   * @param attributes whom it is asked for, as in {@link ReservationTerms}: what is kept back from
   *     them there cannot be promised; null for the stock itself
   */
  record Question(
      Sku sku, StockPlaces places, LocalDate from, int days, Map<String, String> attributes) {

    /** About the stock itself. */
    public Question(Sku sku, StockPlaces places, LocalDate from, int days) {
      this(sku, places, from, days, null);
    }

    /** At these locations together; at every location if there are none. */
    public Question(Sku sku, Set<LocationId> locations, LocalDate from, int days) {
      this(sku, StockPlaces.of(locations), from, days);
    }
  }

  /**
   * The curves, in the order of the questions; one statement for all questions about the same
   * places, days and asker, and two more where there is an asker.
   */
  List<AtpCurve> curves(List<Question> questions);

  /** The curve of one question. */
  default AtpCurve curve(Question question) {
    return curves(List.of(question)).get(0);
  }

  /**
   * The earliest day on which each quantity can be promised at its location without breaking
   * another promise; empty if there is none in the period. Every question is answered as if it were
   * the only one. One statement, however many there are.
   *
   * @param questions throws {@link io.waymark.kernel.InvalidInput} naming the first with a quantity
   *     below 1; a SKU or location that nothing is known of has no stock
   * @param from the first day
   * @param days how many days, 1 to {@value #LONGEST_PERIOD}
   */
  Map<PromiseQuestion, Optional<LocalDate>> earliest(
      Collection<PromiseQuestion> questions, LocalDate from, int days);

  /**
   * The same for somebody: safety stock and what is allocated to others stay on every day. Two more
   * statements.
   *
   * @param attributes whom it is asked for, as in {@link ReservationTerms}
   */
  Map<PromiseQuestion, Optional<LocalDate>> earliest(
      Collection<PromiseQuestion> questions,
      LocalDate from,
      int days,
      Map<String, String> attributes);

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

  /**
   * The same for somebody, who is promised nothing that is kept back from them.
   *
   * @param attributes whom it is for, as in {@link ReservationTerms}; null for nobody
   */
  Commitment commit(ScheduledChange demand, LocalDate today, Map<String, String> attributes);

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
