package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Makes room at a location for those who need exactly it: units that are held there for the whole
 * site move to other locations of the site that have free stock. Nothing is waited for: positions
 * and reservations that somebody else is busy with are passed over.
 */
@Service
class Displacing {

  private final ReservationWrites writes;
  private final SellablePositions sellable;
  private final Positions positions;
  private final Reservations reservations;
  private final Locations locations;
  private final WholeReferences references;
  private final Consumption consumption;
  private final SafetyStocks safetyStocks;

  Displacing(
      ReservationWrites writes,
      SellablePositions sellable,
      Positions positions,
      Reservations reservations,
      Locations locations,
      WholeReferences references,
      Consumption consumption,
      SafetyStocks safetyStocks) {
    this.writes = writes;
    this.sellable = sellable;
    this.positions = positions;
    this.reservations = reservations;
    this.locations = locations;
    this.references = references;
    this.consumption = consumption;
    this.safetyStocks = safetyStocks;
  }

  /**
   * Moves provisional units away.
   *
   * @param missing units wanted by place, whose positions are locked
   * @param left what nobody takes of the positions that are locked; what is moved is taken from it
   * @param places the places that are locked
   * @return whether any moved
   */
  boolean makeRoom(Map<PositionKey, Integer> missing, SellableStock left, Set<PositionKey> places) {
    List<Reservation> provisional = new ArrayList<>();
    missing.keySet().forEach(place -> provisional.addAll(reservations.lockProvisional(place)));
    Map<String, List<Reservation>> whole =
        references.lock(
            provisional.stream().map(Reservation::reference).collect(Collectors.toSet()));
    List<Reservation> rows = whole.values().stream().flatMap(List::stream).toList();
    Moves moves = new Moves(rows, consumption.of(rows));
    for (Map.Entry<PositionKey, Integer> each : missing.entrySet()) {
      int open = each.getValue();
      for (Reservation one : provisional) {
        if (open > 0
            && whole.containsKey(one.reference())
            && PositionKey.of(one).withoutVariant().equals(each.getKey())) {
          open -= moveAway(one, open, moves, left, places);
        }
      }
    }
    moves.write(positions, writes, consumption);
    return !moves.isEmpty();
  }

  private int moveAway(
      Reservation one, int most, Moves moves, SellableStock left, Set<PositionKey> places) {
    int moved = 0;
    int wanted = Math.min(most, one.covered());
    Set<PositionKey> elsewhere = new HashSet<>();
    for (LocationId location : locations.ofSites(Set.of(one.site())).get(one.site())) {
      if (!location.equals(one.location())) {
        elsewhere.add(new PositionKey(one.sku(), location));
      }
    }
    Set<PositionKey> unknown = new HashSet<>(elsewhere);
    unknown.removeAll(places);
    left.add(sellable.lockFree(unknown));
    places.addAll(unknown);
    Map<PositionKey, Integer> allocated = consumption.left(elsewhere);
    Map<PositionKey, Integer> safety = safetyStocks.fromAll(elsewhere);
    for (PositionKey place : elsewhere.stream().sorted().toList()) {
      PositionKey key = new PositionKey(place.sku(), place.location(), one.variant());
      // Only what is kept for nobody there: what moves takes its own allocation with it.
      int common =
          left.available(place) - allocated.getOrDefault(place, 0) - safety.getOrDefault(place, 0);
      int units = Math.min(wanted - moved, Math.min(left.available(key), common));
      if (units > 0) {
        ReservationLine line =
            new ReservationLine(one.reference(), one.sku(), key.location(), key.variant(), units);
        left.take(List.of(line))
            .forEach(part -> moves.move(one, PositionKey.of(part), one.site(), part.quantity()));
        moved += units;
      }
    }
    return moved;
  }
}
