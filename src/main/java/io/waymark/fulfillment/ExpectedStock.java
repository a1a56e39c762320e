package io.waymark.fulfillment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.Load;
import io.waymark.inventory.AvailableToPromise;
import io.waymark.inventory.PromiseQuestion;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What sources will have: the day from which each can promise all that a cart wants of an SKU. A
 * quantity gathered from several sources' future supply is not looked for.
 */
final class ExpectedStock {

  private static final int DAYS = 60;

  private final List<CandidateSource> candidates;
  private final Map<Sku, Integer> wanted;
  private final Map<PromiseQuestion, Optional<LocalDate>> ready;
  private final Instant at;

  ExpectedStock(
      AvailableToPromise supply, List<CandidateSource> candidates, PlanRequest cart, Instant at) {
    this.candidates = candidates;
    this.at = at;
    this.wanted =
        cart.lines().stream()
            .collect(groupingBy(PlanRequest.Line::sku, summingInt(PlanRequest.Line::quantity)));
    List<PromiseQuestion> questions = new ArrayList<>();
    candidates.forEach(
        source -> wanted.keySet().forEach(sku -> questions.add(question(source.location(), sku))));
    this.ready =
        questions.isEmpty()
            ? Map.of()
            : supply.earliest(
                questions, LocalDate.ofInstant(at, ZoneOffset.UTC), DAYS, cart.terms().asker());
  }

  private PromiseQuestion question(LocationId location, Sku sku) {
    return new PromiseQuestion(sku, location, wanted.get(sku));
  }

  /** The dates on which anything could arrive by a service, the earliest first. */
  List<LocalDate> arrivals(CarrierService service) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (CandidateSource source : candidates) {
      source.arrival(at, service).ifPresent(dates::add);
      wanted.keySet().forEach(sku -> arrival(source, sku, service).ifPresent(dates::add));
    }
    return List.copyOf(dates);
  }

  /** The sources with what of theirs arrives by a date. */
  List<CandidateSource> arriving(CarrierService service, LocalDate date) {
    return candidates.stream().map(source -> arriving(source, service, date)).toList();
  }

  private CandidateSource arriving(CandidateSource of, CarrierService service, LocalDate date) {
    boolean now = of.arrival(at, service).filter(on -> !on.isAfter(date)).isPresent();
    Map<Sku, Integer> stock = new HashMap<>();
    for (Sku sku : wanted.keySet()) {
      int there = now ? of.stock().getOrDefault(sku, 0) : 0;
      boolean inTime = arrival(of, sku, service).filter(on -> !on.isAfter(date)).isPresent();
      stock.put(sku, inTime ? Math.max(there, wanted.get(sku)) : there);
    }
    return new CandidateSource(
            of.source(),
            of.km(),
            of.roadKm(),
            stock,
            of.inZone(),
            of.ordersToday(),
            of.linesToday())
        .withholding(of.withheld());
  }

  private Optional<LocalDate> arrival(CandidateSource source, Sku sku, CarrierService service) {
    return ready
        .getOrDefault(question(source.location(), sku), Optional.empty())
        .flatMap(day -> source.arrival(moment(source, day), service));
  }

  /** The day from which a source has what it shall ship; null when that is not known. */
  LocalDate readyOn(Load load) {
    return load.lines().stream()
        .map(line -> ready.get(question(load.at().location(), line.sku())))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When an order that waits for stock of a day can be begun with: that day, or at once. */
  Instant moment(CandidateSource source, LocalDate day) {
    Instant morning =
        day.atTime(LocalTime.MIN)
            .atZone(source.source().operation().calendar().timeZone())
            .toInstant();
    return morning.isAfter(at) ? morning : at;
  }
}
