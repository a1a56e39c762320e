package io.waymark.inventory;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Sets stock aside: three statements when there is enough. */
@Service
class Reserving {

  private final Positions positions;
  private final Reservations reservations;

  Reserving(Positions positions, Reservations reservations) {
    this.positions = positions;
    this.reservations = reservations;
  }

  ReservationOutcome reserve(OrderId orderId, List<ReservationLine> asked) {
    List<ReservationLine> lines = WantedLines.addedUp(asked);
    SellableStock sellable = positions.lockSellable(lines.stream().map(PositionKey::of).toList());
    Map<PositionKey, StockPosition> stock = sellable.byKey();
    if (!Shortages.of(lines, stock).isEmpty()) {
      // The stock may be short because an earlier attempt holds it.
      lines = withoutHeld(lines);
      List<Shortage> shortages = Shortages.of(lines, stock);
      if (!shortages.isEmpty()) {
        return new Short(shortages);
      }
    }
    Set<String> references =
        asked.stream().map(ReservationLine::reference).collect(Collectors.toSet());
    return hold(fresh(orderId, sellable.divide(lines)), references);
  }

  private ReservationOutcome hold(List<Reservation> fresh, Set<String> references) {
    int inserted = fresh.isEmpty() ? 0 : reservations.insertUnlessHeld(fresh);
    boolean allReferencesFresh = referencesOf(fresh).equals(references);
    if (allReferencesFresh && inserted == fresh.size()) {
      setAside(fresh);
      return new Reserved(fresh);
    }
    List<Reservation> held = reservations.openUnder(references);
    Set<String> freshIds = fresh.stream().map(Reservation::id).collect(Collectors.toSet());
    setAside(held.stream().filter(each -> freshIds.contains(each.id())).toList());
    return new Reserved(held);
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

  private List<ReservationLine> withoutHeld(List<ReservationLine> lines) {
    Set<String> held =
        referencesOf(
            reservations.openUnder(
                new HashSet<>(lines.stream().map(ReservationLine::reference).toList())));
    return lines.stream().filter(line -> !held.contains(line.reference())).toList();
  }

  private static Set<String> referencesOf(List<Reservation> all) {
    return all.stream().map(Reservation::reference).collect(Collectors.toSet());
  }

  private static List<Reservation> fresh(OrderId orderId, List<ReservationLine> lines) {
    Instant now = Now.instant();
    return lines.stream()
        .map(
            line ->
                new Reservation(
                    UlidCreator.getMonotonicUlid().toString(),
                    orderId,
                    line.reference(),
                    line.sku(),
                    line.location(),
                    line.variant(),
                    line.quantity(),
                    now))
        .toList();
  }
}
