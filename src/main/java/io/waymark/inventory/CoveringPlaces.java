package io.waymark.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Covers, at one SKU and location, uncovered units that any variant can cover; {@link Covering}
 * sees only the position that changed, because it may not lock another after it.
 */
@Service
class CoveringPlaces {

  private final ReservationWrites writes;
  private final SellablePositions sellable;
  private final Positions positions;
  private final Reservations reservations;
  private final WholeReferences references;
  private final Consumption consumption;

  CoveringPlaces(
      ReservationWrites writes,
      SellablePositions sellable,
      Positions positions,
      Reservations reservations,
      WholeReferences references,
      Consumption consumption) {
    this.writes = writes;
    this.sellable = sellable;
    this.positions = positions;
    this.reservations = reservations;
    this.references = references;
    this.consumption = consumption;
  }

  /** Covers, in the transaction that is open, the longest waiting first. */
  void cover(PositionKey place) {
    List<StockPosition> stock = sellable.lockSellable(Set.of(place), List.of()).positions();
    List<Reservation> waiting =
        reservations.lockUnheld(
            "r.uncovered > 0 and r.sku = :sku and r.location = :location",
            Map.of("sku", place.sku().value(), "location", place.location().value()));
    Map<String, List<Reservation>> whole =
        references.lock(
            waiting.stream()
                .map(Reservation::reference)
                .collect(Collectors.toCollection(HashSet::new)));
    // What waits for stock comes from no allocation.
    Moves moves = new Moves(whole.values().stream().flatMap(List::stream).toList(), Map.of());
    FreeStock free = new FreeStock(stock);
    waiting.stream()
        .filter(each -> whole.containsKey(each.reference()))
        .forEach(
            each ->
                free.take(each.variant(), each.uncovered())
                    .forEach((key, units) -> moves.cover(each, key, units)));
    moves.write(positions, writes, consumption);
  }
}
