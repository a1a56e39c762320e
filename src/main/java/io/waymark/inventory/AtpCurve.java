package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be promised of one product, day by day.
 *
 * @param sku of which product
 * @param available on hand less reserved and uncovered when it was asked
 * @param keptBack units of them that whoever asked may not take; 0 where nobody asked
 * @param days every day of the period, in order
 */
public record AtpCurve(Sku sku, long available, long keptBack, List<Day> days) {

  /**
   * One day.
   *
   * @param date which
   * @param supply units expected to come
   * @param demand units expected to go
   * @param projectedOnHand available stock at its end, if everything comes and goes as scheduled
   * @param keptBack units of that which whoever asked may not take
   * @param availableToPromise units that can be promised for it without breaking a later promise
   */
  public record Day(
      LocalDate date,
      long supply,
      long demand,
      long projectedOnHand,
      long keptBack,
      long availableToPromise) {}

  /** The supply and the demand of a day. */
  record Expected(long supply, long demand) {

    static final Expected NOTHING = new Expected(0, 0);
  }

  /**
   * Projected on hand is today's available stock and all that comes and goes up to a day;
   * available-to-promise of a day is the least projected on hand, less what is kept back, from that
   * day to the end of the period (Microsoft Learn, "Inventory Visibility on-hand change schedules
   * and available to promise").
   */
  static AtpCurve of(Sku sku, Expectation expected, LocalDate from, int days, KeptBack keptBack) {
    List<Day> projected = new ArrayList<>();
    long onHand = expected.available();
    for (int day = 0; day < days; day++) {
      LocalDate date = from.plusDays(day);
      Expected of = expected.days().getOrDefault(date, Expected.NOTHING);
      onHand += of.supply - of.demand;
      long kept = keptBack.on(date);
      projected.add(new Day(date, of.supply, of.demand, onHand, kept, onHand - kept));
    }
    long least = Long.MAX_VALUE;
    for (int day = days - 1; day >= 0; day--) {
      Day each = projected.get(day);
      least = Math.min(least, each.availableToPromise);
      projected.set(
          day,
          new Day(each.date, each.supply, each.demand, each.projectedOnHand, each.keptBack, least));
    }
    return new AtpCurve(sku, expected.available(), keptBack.now(), List.copyOf(projected));
  }

  /** The first day on which so many units can be promised; empty if there is none. */
  public Optional<LocalDate> earliest(long quantity) {
    return days.stream()
        .filter(day -> day.availableToPromise >= quantity)
        .map(Day::date)
        .findFirst();
  }

  /** What can be promised for a day; 0 outside the period. */
  public long on(LocalDate date) {
    return days.stream()
        .filter(day -> day.date.equals(date))
        .mapToLong(Day::availableToPromise)
        .findFirst()
        .orElse(0);
  }
}
