package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.SourceOperation.Pickup;
import io.waymark.fulfillment.WorkingCalendar.Hours;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DepartureTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Hours DAY = new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0));
  private static final WorkingCalendar WEEK =
      new WorkingCalendar(
          NEW_YORK,
          Map.of(
              DayOfWeek.MONDAY, DAY,
              DayOfWeek.TUESDAY, DAY,
              DayOfWeek.WEDNESDAY, DAY,
              DayOfWeek.THURSDAY, DAY,
              DayOfWeek.FRIDAY, DAY),
          Set.of(LocalDate.of(2026, 3, 9)));
  private static final List<Pickup> UPS =
      List.of(new Pickup("ups", LocalTime.of(12, 0), LocalTime.of(16, 0)));

  // 2026-03-05 is a Thursday, and the clocks go forward on Sunday, 2026-03-08.
  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

  @Test
  void anOrderBeforeTheCutOffLeavesWithTheSameDaysPickup() {
    assertThat(leaves(source(WEEK, UPS, 60), local(THURSDAY, 11, 59), "ups"))
        .contains(local(THURSDAY, 16, 0));
  }

  @Test
  void anOrderAfterTheCutOffLeavesTheNextWorkingDay() {
    assertThat(leaves(source(WEEK, UPS, 60), local(THURSDAY, 12, 1), "ups"))
        .contains(local(THURSDAY.plusDays(1), 16, 0));
  }

  @Test
  void weekendsAndHolidaysAreSkippedAndTheClockChangeIsMinded() {
    LocalDate friday = THURSDAY.plusDays(1);
    LocalDate tuesday = THURSDAY.plusDays(5);

    Optional<Instant> leaves = leaves(source(WEEK, UPS, 60), local(friday, 13, 0), "ups");

    assertThat(leaves).contains(local(tuesday, 16, 0));
    assertThat(leaves).contains(Instant.parse("2026-03-10T20:00:00Z"));
  }

  @Test
  void processingCountsWorkingHoursOnly() {
    Departure departure =
        Departure.from(source(WEEK, List.of(), 120), local(THURSDAY, 16, 0), null).orElseThrow();

    assertThat(departure.ready()).isEqualTo(local(THURSDAY.plusDays(1), 9, 0));
    assertThat(departure.leaves()).isEqualTo(departure.ready());
    assertThat(departure.workday()).isEqualTo(THURSDAY.plusDays(1));
  }

  @Test
  void whatIsNotReadyAtThePickupWaitsForTheNext() {
    assertThat(leaves(source(WEEK, UPS, 600), local(THURSDAY, 8, 0), "ups"))
        .contains(local(THURSDAY.plusDays(1), 16, 0));
  }

  @Test
  void aCarrierThatDoesNotComeTakesNothing() {
    assertThat(leaves(source(WEEK, UPS, 0), local(THURSDAY, 8, 0), "dhl")).isEmpty();
    assertThat(leaves(source(WEEK, UPS, 0), local(THURSDAY, 8, 0), null)).isPresent();
  }

  @Test
  void aSourceThatNeverWorksShipsNothing() {
    WorkingCalendar closed = new WorkingCalendar(NEW_YORK, Map.of(), Set.of());

    assertThat(leaves(source(closed, List.of(), 1), local(THURSDAY, 8, 0), null)).isEmpty();
  }

  @Test
  void aSourceWithoutOperationShipsAtOnce() {
    Instant now = Instant.parse("2026-12-25T23:59:59Z");

    assertThat(leaves(source(null, List.of(), 0), now, "any")).contains(now);
  }

  private static Optional<Instant> leaves(Source source, Instant ordered, String carrier) {
    return Departure.from(source, ordered, carrier).map(Departure::leaves);
  }

  private static Instant local(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(NEW_YORK).toInstant();
  }

  private static Source source(WorkingCalendar calendar, List<Pickup> pickups, int minutes) {
    return new Source(
        new LocationId("A"),
        "A",
        Source.Kind.STORE,
        null,
        new GeoPoint(40, -74),
        "p",
        true,
        new SourceOperation(null, null, calendar, pickups, minutes, null, null, 0, null, null, 1));
  }
}
