package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the positions and the schedule as they are. */
@Service
class JdbcAvailableToPromise implements AvailableToPromise {

  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

  private final ScheduleTable schedule;
  private final PromiseTable promises;
  private final Positions positions;
  private final Locations locations;
  private final PoolReader pools;

  JdbcAvailableToPromise(
      ScheduleTable schedule,
      PromiseTable promises,
      Positions positions,
      Locations locations,
      PoolReader pools) {
    this.schedule = schedule;
    this.promises = promises;
    this.positions = positions;
    this.locations = locations;
    this.pools = pools;
  }

  private record Scope(
      StockPlaces places, LocalDate from, int days, Map<String, String> attributes) {

    static Scope of(Question question) {
      return new Scope(question.places(), question.from(), question.days(), question.attributes());
    }

    LocalDate until() {
      return from.plusDays(days);
    }
  }

  @Override
  public List<AtpCurve> curves(List<Question> questions) {
    questions.forEach(
        each -> {
          checkDays(each.days());
          Calendar.check("from", each.from());
        });
    Map<Scope, Set<Sku>> scopes = new HashMap<>();
    questions.forEach(
        each -> scopes.computeIfAbsent(Scope.of(each), any -> new HashSet<>()).add(each.sku()));
    Map<Scope, Map<Sku, AtpCurve>> found = new HashMap<>();
    scopes.forEach(
        (scope, skus) ->
            found.put(scope, scope.attributes() == null ? plain(scope, skus) : kept(scope, skus)));
    return questions.stream().map(each -> found.get(Scope.of(each)).get(each.sku())).toList();
  }

  private Map<Sku, AtpCurve> plain(Scope scope, Set<Sku> skus) {
    return curves(
        scope, skus, promises.bySku(skus, scope.places(), scope.from(), scope.until()), Map.of());
  }

  private Map<Sku, AtpCurve> kept(Scope scope, Set<Sku> skus) {
    Map<PositionKey, Expectation> places =
        promises.byPlace(skus, scope.places(), scope.from(), scope.until());
    Pools pools = this.pools.read(places.keySet());
    Map<Sku, Expectation> together = new HashMap<>();
    Map<Sku, KeptBack> kept = new HashMap<>();
    places.forEach(
        (place, expected) -> {
          together.computeIfAbsent(place.sku(), any -> new Expectation()).add(expected);
          kept.computeIfAbsent(place.sku(), any -> new KeptBack())
              .add(expected, pools.of(place, expected.available(), scope.attributes()));
        });
    return curves(scope, skus, together, kept);
  }

  private static Map<Sku, AtpCurve> curves(
      Scope scope, Set<Sku> skus, Map<Sku, Expectation> expected, Map<Sku, KeptBack> kept) {
    Map<Sku, AtpCurve> curves = new HashMap<>();
    for (Sku sku : skus) {
      curves.put(
          sku,
          AtpCurve.of(
              sku,
              expected.getOrDefault(sku, new Expectation()),
              scope.from(),
              scope.days(),
              kept.getOrDefault(sku, KeptBack.NOTHING)));
    }
    return curves;
  }

  @Override
  public Map<PromiseQuestion, Optional<LocalDate>> earliest(
      Collection<PromiseQuestion> questions, LocalDate from, int days) {
    return earliest(questions, from, days, keys -> PromiseQuestion::quantity);
  }

  @Override
  public Map<PromiseQuestion, Optional<LocalDate>> earliest(
      Collection<PromiseQuestion> questions,
      LocalDate from,
      int days,
      Map<String, String> attributes) {
    return earliest(
        questions,
        from,
        days,
        keys -> {
          Pools read = pools.read(keys);
          return each ->
              read.of(new PositionKey(each.sku(), each.location()), 0, attributes)
                  .neededFor(each.quantity());
        });
  }

  private Map<PromiseQuestion, Optional<LocalDate>> earliest(
      Collection<PromiseQuestion> questions,
      LocalDate from,
      int days,
      Function<Set<PositionKey>, ToLongFunction<PromiseQuestion>> needs) {
    checkDays(days);
    Calendar.check("from", from);
    Set<PositionKey> keys = new HashSet<>();
    for (PromiseQuestion each : questions) {
      checkQuantity(each);
      keys.add(new PositionKey(each.sku(), each.location()));
    }
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<PositionKey, Expectation> found = promises.byPosition(keys, from, from.plusDays(days));
    ToLongFunction<PromiseQuestion> needed = needs.apply(keys);
    Map<PromiseQuestion, Optional<LocalDate>> answers = new LinkedHashMap<>();
    for (PromiseQuestion each : questions) {
      Expectation expected = found.get(new PositionKey(each.sku(), each.location()));
      answers.put(
          each,
          expected == null ? Optional.empty() : expected.earliest(needed.applyAsLong(each), from));
    }
    return answers;
  }

  private static void checkQuantity(PromiseQuestion question) {
    if (question.quantity() < 1) {
      throw InvalidInput.of(
          "quantity",
          "positive",
          "must be 1 or more for " + question.sku() + ": " + question.quantity());
    }
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
    Calendar.check("from", from);
    return schedule.between(skus, from, FAR).stream()
        .filter(each -> location == null || location.equals(each.location()))
        .toList();
  }

  @Override
  @Transactional
  public Commitment commit(ScheduledChange demand, LocalDate today) {
    return commit(demand, today, null);
  }

  // The position's row lock makes promises for one product at one location follow each other, and
  // reservations of it too.
  @Override
  @Transactional
  public Commitment commit(
      ScheduledChange demand, LocalDate today, Map<String, String> attributes) {
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
        curve(
            new Question(
                demand.sku(),
                StockPlaces.of(Set.of(demand.location())),
                today,
                LONGEST_PERIOD,
                attributes));
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

  private static void checkDays(int days) {
    if (days < 1 || days > LONGEST_PERIOD) {
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
    violations.addAll(Calendar.violations("date", change.date()));
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
