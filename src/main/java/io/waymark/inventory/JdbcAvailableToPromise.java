package io.waymark.inventory;

import io.waymark.inventory.AtpCurve.Expected;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the positions and the schedule as they are. */
@Service
class JdbcAvailableToPromise implements AvailableToPromise {

  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

  private final ScheduleTable schedule;
  private final Positions positions;
  private final Locations locations;

  JdbcAvailableToPromise(ScheduleTable schedule, Positions positions, Locations locations) {
    this.schedule = schedule;
    this.positions = positions;
    this.locations = locations;
  }

  @Override
  public List<AtpCurve> curves(List<Question> questions) {
    questions.forEach(JdbcAvailableToPromise::check);
    Set<Sku> skus = questions.stream().map(Question::sku).collect(Collectors.toSet());
    if (skus.isEmpty()) {
      return List.of();
    }
    LocalDate from = questions.stream().map(Question::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate until =
        questions.stream()
            .map(each -> each.from().plusDays(each.days()))
            .max(LocalDate::compareTo)
            .orElseThrow();
    Map<Sku, List<StockPosition>> stock =
        positions.sellable(skus).stream().collect(Collectors.groupingBy(StockPosition::sku));
    Map<Sku, List<ScheduledChange>> expected =
        schedule.between(skus, from, until).stream()
            .collect(Collectors.groupingBy(ScheduledChange::sku));
    return questions.stream()
        .map(
            each ->
                curve(
                    each,
                    stock.getOrDefault(each.sku(), List.of()),
                    expected.getOrDefault(each.sku(), List.of())))
        .toList();
  }

  private static AtpCurve curve(
      Question question, List<StockPosition> stock, List<ScheduledChange> changes) {
    long available =
        stock.stream()
            .filter(each -> counts(question, each.location()))
            .mapToLong(StockPosition::available)
            .sum();
    Map<LocalDate, Expected> days = new HashMap<>();
    changes.stream()
        .filter(each -> counts(question, each.location()))
        .forEach(
            each ->
                days.put(each.date(), days.getOrDefault(each.date(), Expected.NOTHING).plus(each)));
    return AtpCurve.of(question.sku(), available, question.from(), question.days(), days);
  }

  private static boolean counts(Question question, LocationId location) {
    return question.locations().isEmpty() || question.locations().contains(location);
  }

  @Override
  @Transactional
  public void schedule(ScheduledChange change) {
    check(change);
    schedule.put(change);
  }

  @Override
  @Transactional
  public void unschedule(String id) {
    schedule.delete(id);
  }

  @Override
  public List<ScheduledChange> schedule(Collection<Sku> skus, LocationId location, LocalDate from) {
    return schedule.between(skus, from, FAR).stream()
        .filter(each -> location == null || location.equals(each.location()))
        .toList();
  }

  // The position's row lock makes promises for one product at one location follow each other, and
  // reservations of it too.
  @Override
  @Transactional
  public Commitment commit(ScheduledChange demand, LocalDate today) {
    check(demand, today);
    PositionKey key = new PositionKey(demand.sku(), demand.location());
    if (positions.of(List.of(key)).isEmpty()) {
      positions.create(List.of(key));
    }
    positions.lock(List.of(key));
    var known = schedule.find(demand.id());
    if (known.isPresent()) {
      return repeated(known.get(), demand);
    }
    AtpCurve curve =
        curve(new Question(demand.sku(), Set.of(demand.location()), today, LONGEST_PERIOD));
    if (curve.on(demand.date()) < demand.quantity()) {
      return new Commitment.TooFew(curve.on(demand.date()), curve.earliest(demand.quantity()));
    }
    schedule.put(demand);
    return new Commitment.Committed(demand);
  }

  private static Commitment repeated(ScheduledChange known, ScheduledChange demand) {
    if (!known.equals(demand)) {
      throw new NotAllowedNow("The id " + demand.id() + " was used for another promise");
    }
    return new Commitment.Committed(known);
  }

  private static void check(Question question) {
    if (question.days() < 1 || question.days() > LONGEST_PERIOD) {
      throw InvalidInput.of("days", "range", "must be between 1 and " + LONGEST_PERIOD);
    }
  }

  private void check(ScheduledChange demand, LocalDate today) {
    check(demand);
    if (demand.kind() != ScheduledChange.Kind.DEMAND) {
      throw InvalidInput.of("kind", "known", "must be DEMAND");
    }
    if (demand.date().isBefore(today) || !demand.date().isBefore(today.plusDays(LONGEST_PERIOD))) {
      throw InvalidInput.of(
          "date", "range", "must be today or within the next " + LONGEST_PERIOD + " days");
    }
  }

  private void check(ScheduledChange change) {
    List<Violation> violations = new ArrayList<>(ShortText.violations("id", change.id()));
    if (change.reference() != null) {
      violations.addAll(ShortText.violations("reference", change.reference()));
    }
    if (change.sku() == null) {
      violations.add(new Violation("sku", "required", "must be given"));
    }
    if (change.date() == null) {
      violations.add(new Violation("date", "required", "must be given"));
    }
    if (change.kind() == null) {
      violations.add(new Violation("kind", "known", "must be SUPPLY or DEMAND"));
    }
    if (change.quantity() < 1) {
      violations.add(new Violation("quantity", "positive", "must be 1 or more"));
    }
    if (change.location() == null || locations.existing(List.of(change.location())).isEmpty()) {
      violations.add(new Violation("location", "known", "must be a known location"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
