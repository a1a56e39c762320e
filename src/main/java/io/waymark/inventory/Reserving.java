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

  Reserving(Positions positions, Reservations reservations) {
    this.positions = positions;
    this.reservations = reservations;
  }

  /**
   * Serves the requests in their order: each gets all it wants or nothing, and one that is short
   * leaves what there is to those behind it.
   */
  List<ReservationOutcome> reserveAll(List<ReservationRequest> requests) {
    List<StockPosition> stock =
        positions
            .lockSellable(
                requests.stream()
                    .flatMap(each -> each.places().stream())
                    .collect(Collectors.toSet()))
            .positions();
    ReservationRun run = run(requests, stock, List.of());
    boolean isHeldKnown = run.anyShort();
    if (isHeldKnown) {
      // The stock may be short because an earlier attempt holds it.
      run = run(requests, stock, reservations.openUnder(references(requests)));
    }
    hold(run, isHeldKnown && requests.size() > 1);
    return requests.stream().map(run::outcome).toList();
  }

  private static ReservationRun run(
      List<ReservationRequest> requests, List<StockPosition> stock, List<Reservation> held) {
    ReservationRun run = new ReservationRun(new SellableStock(stock), held);
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
