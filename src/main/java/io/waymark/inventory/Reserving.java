package io.waymark.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Sets stock aside: three statements when there is enough, however many requests. */
@Service
class Reserving {

  private final Positions positions;
  private final Reservations reservations;
  private final List<ReservingLimit> limits;

  Reserving(Positions positions, Reservations reservations, List<ReservingLimit> limits) {
    this.positions = positions;
    this.reservations = reservations;
    this.limits = limits;
  }

  /**
   * Serves the requests in their order: each gets all it wants or nothing, and one that is short
   * leaves what there is to those behind it.
   */
  List<ReservationOutcome> reserveAll(List<ReservationRequest> requests) {
    LockedStock stock =
        positions.lockSellable(
            requests.stream().flatMap(each -> each.places().stream()).collect(Collectors.toSet()),
            limits.stream().map(ReservingLimit::isConfigured).toList());
    ReservationRun run = run(requests, stock, List.of());
    boolean isHeldKnown = run.anyShort();
    if (isHeldKnown) {
      // The stock may be short because an earlier attempt holds it.
      run = run(requests, stock, reservations.openUnder(references(requests)));
    }
    hold(run, isHeldKnown && requests.size() > 1);
    return requests.stream().map(run::outcome).toList();
  }

  private ReservationRun run(
      List<ReservationRequest> requests, LockedStock stock, List<Reservation> held) {
    List<LimitedStock> limited =
        stock.conditions().stream().mapToObj(limit -> limits.get(limit).read(requests)).toList();
    ReservationRun run = new ReservationRun(new SellableStock(stock.positions()), limited, held);
    requests.forEach(run::take);
    return run;
  }

  private void hold(ReservationRun run, boolean othersWereShort) {
    List<Reservation> fresh = run.fresh();
    int inserted = fresh.isEmpty() ? 0 : reservations.insertUnlessHeld(fresh);
    if (inserted == fresh.size()) {
      setAside(fresh);
      return;
    }
    if (othersWereShort) {
      throw new ConcurrencyFailureException("Reserved elsewhere while others were found short");
    }
    List<Reservation> truth =
        reservations.openUnder(
            fresh.stream().map(Reservation::reference).collect(Collectors.toSet()));
    Set<String> freshIds = fresh.stream().map(Reservation::id).collect(Collectors.toSet());
    setAside(truth.stream().filter(each -> freshIds.contains(each.id())).toList());
    run.correct(truth);
  }

  private void setAside(List<Reservation> fresh) {
    TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
    fresh.forEach(
        each ->
            deltas.merge(
                PositionKey.of(each), new StockDelta(0, each.quantity()), StockDelta::plus));
    if (!deltas.isEmpty()) {
      positions.add(deltas);
    }
  }

  private static Set<String> references(Collection<ReservationRequest> requests) {
    return requests.stream()
        .flatMap(each -> each.references().stream())
        .collect(Collectors.toSet());
  }
}
