package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * How a source works; what is left out does not limit it.
 *
 * @param validFrom from when it takes orders, UTC; null for ever since
 * @param validUntil until when it takes orders, UTC, exclusive; null for ever after
 * @param calendar when it works; null for day and night
 * @param pickups when carriers fetch what it packed; empty when goods leave as soon as they are
 *     ready
 * @param processingMinutes working time from an order's arrival until it can be fetched, minutes
 * @param ordersPerDay the most fulfillment orders of one day; null for any number
 * @param linesPerDay the most order lines of one day; null for any number
 * @param safetyStock units of every SKU that are held back from orders
 * @param costs what working on an order costs there
 * @param handles goods that need a permit or an equipment, which it has
 * @param priority 1 for the first choice, larger for later ones
 */
public record SourceOperation(
    Instant validFrom,
    Instant validUntil,
    WorkingCalendar calendar,
    List<Pickup> pickups,
    int processingMinutes,
    Integer ordersPerDay,
    Integer linesPerDay,
    int safetyStock,
    Costs costs,
    Set<Handling> handles,
    int priority) {

  /** Puts what means no limit in the place of what is missing. */
  public SourceOperation {
    calendar = calendar == null ? WorkingCalendar.ALWAYS : calendar;
    pickups = Copies.list("pickups", pickups);
    costs = costs == null ? new Costs(0, 0, 0) : costs;
    handles = Copies.set("handles", handles);
    priority = priority == 0 ? 1 : priority;
  }

  /**
   * A carrier's daily visit, on working days.
   *
   * @param carrier the carrier; null for any
   * @param cutOff orders that came in by then can leave the same day, local time
   * @param pickup when it leaves, local time
   */
  public record Pickup(String carrier, LocalTime cutOff, LocalTime pickup) {}

  /**
   * What working on an order costs, in the strategies' currency.
   *
   * @param perOrder for every fulfillment order
   * @param perLine for every line of it
   * @param perUnit for every unit
   */
  public record Costs(double perOrder, double perLine, double perUnit) {}

  /** Always open, without limits or costs of its own. */
  public static SourceOperation unlimited() {
    return new SourceOperation(null, null, null, null, 0, null, null, 0, null, null, 1);
  }

  /** Whether orders are taken at this moment. */
  public boolean isValidAt(Instant moment) {
    return (validFrom == null || !moment.isBefore(validFrom))
        && (validUntil == null || moment.isBefore(validUntil));
  }

  /** Whether the work of a day is limited. */
  public boolean limitsDays() {
    return ordersPerDay != null || linesPerDay != null;
  }

  /** The working time from an order's arrival until it can be fetched. */
  public Duration processing() {
    return Duration.ofMinutes(processingMinutes);
  }
}
