package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Sets stock aside: three statements when there is enough, however many requests. */
@Service
class Reserving {

  private static final String PROVISIONAL = "p.provisional > 0";

  private final ReservationWrites writes;
  private final SellablePositions sellable;
  private final Positions positions;
  private final Reservations reservations;
  private final OwnRequests ownRequests;
  private final Displacing displacing;
  private final Consumption consumption;
  private final List<ReservingLimit> limits;

  Reserving(
      ReservationWrites writes,
      SellablePositions sellable,
      Positions positions,
      Reservations reservations,
      OwnRequests ownRequests,
      Displacing displacing,
      Consumption consumption,
      List<ReservingLimit> limits) {
    this.writes = writes;
    this.sellable = sellable;
    this.positions = positions;
    this.reservations = reservations;
    this.ownRequests = ownRequests;
    this.displacing = displacing;
    this.consumption = consumption;
    this.limits = limits;
  }

  /**
   * Serves the requests in their order: each gets all it wants or nothing, and one that is short
   * leaves what there is to those behind it.
   */
  List<ReservationOutcome> reserveAll(List<ReservationRequest> requests) {
    LockedStock stock = lock(requests);
    Map<String, String> doneBefore = ownRequests.doneBefore(requests);
    boolean isHeldKnown = !doneBefore.isEmpty();
    ReservationRun run = run(requests, stock, doneBefore, isHeldKnown);
    if (run.anyShort() && !isHeldKnown) {
      // The stock may be short because an earlier attempt holds it.
      isHeldKnown = true;
      run = run(requests, stock, doneBefore, true);
    }
    if (makesRoom(requests, run, stock)) {
      run = run(requests, sellable.readLocked(places(requests), conditions()), doneBefore, true);
    }
    hold(run, isHeldKnown && requests.size() > 1);
    List<ReservationOutcome> outcomes = requests.stream().map(run::outcome).toList();
    ownRequests.store(requests, outcomes, doneBefore);
    return outcomes;
  }

  /** What a request would be given, whatever its reference holds; the caller writes it. */
  ReservationRun draft(ReservationRequest request) {
    List<ReservationRequest> one = List.of(request);
    LockedStock stock = lock(one);
    ReservationRun run = run(one, stock, Map.of(), false);
    return makesRoom(one, run, stock)
        ? run(one, sellable.readLocked(places(one), conditions()), Map.of(), false)
        : run;
  }

  private boolean makesRoom(
      List<ReservationRequest> requests, ReservationRun run, LockedStock stock) {
    return run.anyShort()
        && stock.conditions().get(limits.size())
        && displacing.makeRoom(missing(run), run.left(), places(requests));
  }

  private LockedStock lock(List<ReservationRequest> requests) {
    return sellable.lockSellable(places(requests), conditions());
  }

  private List<String> conditions() {
    List<String> conditions =
        new ArrayList<>(limits.stream().map(ReservingLimit::isConfigured).toList());
    conditions.add(PROVISIONAL);
    return conditions;
  }

  private static Set<PositionKey> places(List<ReservationRequest> requests) {
    return requests.stream().flatMap(each -> each.places().stream()).collect(Collectors.toSet());
  }

  private ReservationRun run(
      List<ReservationRequest> requests,
      LockedStock stock,
      Map<String, String> doneBefore,
      boolean askForHeld) {
    SellableStock left = new SellableStock(stock.positions());
    List<LimitedStock> limited = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      if (stock.conditions().get(i)) {
        limited.add(limits.get(i).read(requests, left));
      }
    }
    ReservationRun run =
        new ReservationRun(
            left, limited, askForHeld ? reservations.openUnder(references(requests)) : List.of());
    requests.stream()
        .filter(each -> each.terms().requestId() != null)
        .filter(each -> doneBefore.containsKey(each.terms().requestId()))
        .forEach(run::repeat);
    requests.forEach(run::take);
    return run;
  }

  /** Units of each place that location-bound lines lack. */
  private static Map<PositionKey, Integer> missing(ReservationRun run) {
    Map<PositionKey, Integer> missing = new TreeMap<>();
    for (List<Shortage> shortages : run.shortages().values()) {
      Map<PositionKey, Integer> ofOne = missing(shortages, Limit.STOCK);
      // Who lacks stock lacks what is kept back too: the larger of both is what room is needed for.
      for (Limit each : List.of(Limit.SAFETY_STOCK, Limit.ALLOCATION)) {
        missing(shortages, each).forEach((place, units) -> ofOne.merge(place, units, Integer::max));
      }
      ofOne.forEach((place, units) -> missing.merge(place, units, Integer::sum));
    }
    return missing;
  }

  private static Map<PositionKey, Integer> missing(List<Shortage> shortages, Limit limit) {
    Map<PositionKey, Integer> missing = new TreeMap<>();
    shortages.stream()
        .filter(each -> each.limit() == limit && each.location() != null)
        .forEach(
            each ->
                missing.merge(
                    new PositionKey(each.sku(), each.location()),
                    each.wanted() - each.available(),
                    Integer::sum));
    return missing;
  }

  private void hold(ReservationRun run, boolean othersWereShort) {
    List<Reservation> fresh = run.fresh();
    int inserted = fresh.isEmpty() ? 0 : writes.insertUnlessHeld(fresh);
    if (inserted == fresh.size()) {
      setAside(fresh, run);
      return;
    }
    if (othersWereShort) {
      throw new ConcurrencyFailureException("Reserved elsewhere while others were found short");
    }
    List<Reservation> truth =
        reservations.openUnder(
            fresh.stream().map(Reservation::reference).collect(Collectors.toSet()));
    Set<String> freshIds = fresh.stream().map(Reservation::id).collect(Collectors.toSet());
    setAside(truth.stream().filter(each -> freshIds.contains(each.id())).toList(), run);
    run.correct(truth);
  }

  private void setAside(List<Reservation> fresh, ReservationRun run) {
    TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
    fresh.forEach(
        each ->
            deltas.merge(
                PositionKey.of(each),
                new StockDelta(
                    0, each.covered(), each.uncovered(), each.site() == null ? 0 : each.covered()),
                StockDelta::plus));
    if (!deltas.isEmpty()) {
      positions.add(deltas);
    }
    consumption.consume(fresh, run.sources());
  }

  private static Set<String> references(Collection<ReservationRequest> requests) {
    return requests.stream()
        .flatMap(each -> each.references().stream())
        .collect(Collectors.toSet());
  }
}
