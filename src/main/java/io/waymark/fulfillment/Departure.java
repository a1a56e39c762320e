package io.waymark.fulfillment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When an order leaves a source.
 *
 * @param ready when it is packed, UTC
 * @param leaves when its carrier fetches it, UTC
 * @param workday the day on which it is packed, local to the source
 */
public record Departure(Instant ready, Instant leaves, LocalDate workday) {

  private static final int SEARCHED_DAYS = 400;

  /**
   * The first departure of an order that comes in at a moment.
   *
   * @param carrier the carrier that shall take it; null for any
   * @return empty when the source never works or the carrier does not come there
   */
  public static Optional<Departure> from(Source source, Instant ordered, String carrier) {
    SourceOperation operation = source.operation();
    WorkingCalendar calendar = operation.calendar();
    return calendar
        .afterWork(ordered, operation.processing())
        .flatMap(
            ready ->
                leaving(operation, ordered, ready, carrier)
                    .map(leaves -> new Departure(ready, leaves, calendar.dateOf(ready))));
  }

  private static Optional<Instant> leaving(
      SourceOperation operation, Instant ordered, Instant ready, String carrier) {
    if (operation.pickups().isEmpty()) {
      return Optional.of(ready);
    }
    List<SourceOperation.Pickup> pickups =
        operation.pickups().stream()
            .filter(pickup -> serves(pickup, carrier))
            .sorted(Comparator.comparing(SourceOperation.Pickup::pickup))
            .toList();
    if (pickups.isEmpty()) {
      return Optional.empty();
    }
    WorkingCalendar calendar = operation.calendar();
    LocalDate first = calendar.dateOf(ready);
    for (int day = 0; day < SEARCHED_DAYS; day++) {
      LocalDate date = first.plusDays(day);
      for (SourceOperation.Pickup pickup : calendar.isWorkingDay(date) ? pickups : NONE) {
        Instant leaves = calendar.at(date, pickup.pickup());
        if (!ordered.isAfter(calendar.at(date, pickup.cutOff())) && !ready.isAfter(leaves)) {
          return Optional.of(leaves);
        }
      }
    }
    return Optional.empty();
  }

  private static final List<SourceOperation.Pickup> NONE = List.of();

  /** Whether a pickup is by this carrier; null for any. */
  public static boolean serves(SourceOperation.Pickup pickup, String carrier) {
    return carrier == null || pickup.carrier() == null || pickup.carrier().equals(carrier);
  }
}
