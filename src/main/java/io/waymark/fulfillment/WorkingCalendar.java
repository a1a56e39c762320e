package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a source works, in its own time zone; clock changes are the zone's.
 *
 * @param timeZone such as {@code America/New_York}
 * @param hours the hours of each working day; a day that is missing is free
 * @param holidays dates on which nobody works, whatever the day of the week
 */
public record WorkingCalendar(
    ZoneId timeZone, Map<DayOfWeek, Hours> hours, Set<LocalDate> holidays) {

  /** Day and night, every day. */
  public static final WorkingCalendar ALWAYS =
      new WorkingCalendar(
          ZoneOffset.UTC,
          Arrays.stream(DayOfWeek.values())
              .collect(
                  Collectors.toMap(
                      Function.identity(), day -> new Hours(LocalTime.MIN, LocalTime.MIN))),
          Set.of());

  // Whoever is closed for longer than this does not ship at all.
  private static final int SEARCHED_DAYS = 400;

  /** Nobody works on what is missing. */
  public WorkingCalendar {
    hours = Copies.map("hours", hours);
    holidays = Copies.set("holidays", holidays);
  }

  /**
   * The hours of one day.
   *
   * @param opens from when work is done
   * @param closes until when; 00:00 is the end of the day
   */
  public record Hours(LocalTime opens, LocalTime closes) {}

  /** Whether anybody works on this date. */
  public boolean isWorkingDay(LocalDate date) {
    return hours.containsKey(date.getDayOfWeek()) && !holidays.contains(date);
  }

  /** The local date of a moment. */
  public LocalDate dateOf(Instant moment) {
    return moment.atZone(timeZone).toLocalDate();
  }

  /** The moment at which it is this time on this date. */
  public Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(timeZone).toInstant();
  }

  /**
   * When work that may begin at a moment is done, counting working hours only; empty when the
   * calendar has none within {@value #SEARCHED_DAYS} days.
   */
  public Optional<Instant> afterWork(Instant from, Duration work) {
    LocalDate first = dateOf(from);
    Duration left = work;
    for (int day = 0; day < SEARCHED_DAYS; day++) {
      LocalDate date = first.plusDays(day);
      if (!isWorkingDay(date)) {
        continue;
      }
      Instant start = later(from, at(date, hours.get(date.getDayOfWeek()).opens()));
      Duration today = Duration.between(start, end(date));
      if (today.compareTo(left) >= 0 && !today.isNegative()) {
        return Optional.of(start.plus(left));
      }
      left = today.isNegative() ? left : left.minus(today);
    }
    return Optional.empty();
  }

  private Instant end(LocalDate date) {
    LocalTime closes = hours.get(date.getDayOfWeek()).closes();
    return closes.equals(LocalTime.MIN) ? at(date.plusDays(1), closes) : at(date, closes);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
