package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Pins units that are held for a site to one of its locations. */
@Service
class Pinning {

  private final ReservationWrites writes;
  private final SellablePositions sellable;
  private final Positions positions;
  private final Reservations reservations;
  private final Locations locations;
  private final WholeReferences references;
  private final Consumption consumption;
  private final SafetyStocks safetyStocks;

  Pinning(
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
   * Pins, in the transaction that is open.
   *
   * @param found what is open of the reservation, of one SKU, read without a lock
   * @param quantity null is all
   */
  ReservationOutcome pin(List<Reservation> found, LocationId target, Integer quantity) {
    List<Reservation> floating = floating(found);
    if (floating.isEmpty()) {
      return alreadyPinned(found, target);
    }
    Reservation first = floating.get(0);
    if (!locations.ofSites(Set.of(first.site())).get(first.site()).contains(target)) {
      throw InvalidInput.of("location", "site", "must be a location of the site " + first.site());
    }
    PositionKey place = new PositionKey(first.sku(), target);
    Set<PositionKey> places = new HashSet<>(Set.of(place));
    floating.forEach(each -> places.add(PositionKey.of(each).withoutVariant()));
    LockedStock locked =
        sellable.lockSellable(places, List.of(AllocationTable.IS_ALLOCATED, SafetyStocks.IS_SET));
    PlaceToPin to =
        new PlaceToPin(
            place,
            new SellableStock(locked.positions()),
            locked.conditions().get(0) ? consumption.leftAt(place) : Map.of(),
            locked.conditions().get(1)
                ? safetyStocks.fromAll(Set.of(place)).getOrDefault(place, 0)
                : 0);
    Set<String> ids = found.stream().map(Reservation::id).collect(Collectors.toSet());
    List<Reservation> rows =
        references.lock(Set.of(first.reference())).getOrDefault(first.reference(), List.of());
    List<Reservation> now = rows.stream().filter(each -> ids.contains(each.id())).toList();
    if (!Set.copyOf(now).equals(Set.copyOf(found))) {
      throw new ConcurrencyFailureException("The reservation changed at the same moment");
    }
    return move(floating(now), rows, to, wanted(now, quantity));
  }

  private static int wanted(List<Reservation> rows, Integer quantity) {
    int open = floating(rows).stream().mapToInt(Reservation::covered).sum();
    if (quantity != null && (quantity < 1 || quantity > open)) {
      throw InvalidInput.of("quantity", "range", "must be 1 to " + open + ", what is not pinned");
    }
    return quantity == null ? open : quantity;
  }

  private ReservationOutcome move(
      List<Reservation> floating, List<Reservation> rows, PlaceToPin to, int wanted) {
    PositionKey place = to.place();
    List<Reservation> others = others(place, floating.get(0).reference(), rows);
    List<Reservation> involved = new ArrayList<>(rows);
    involved.addAll(others);
    Moves moves = new Moves(involved, consumption.of(involved));
    Map<String, Integer> atPlace = new HashMap<>();
    others.forEach(each -> atPlace.put(each.id(), each.covered()));
    int open = wanted;
    // What lies at the location already only loses its freedom to move.
    for (Reservation each : hereFirst(floating, place)) {
      int units = Math.min(open, each.covered());
      if (PositionKey.of(each).withoutVariant().equals(place)) {
        if (units > 0) {
          moves.move(each, PositionKey.of(each), null, units);
          open -= units;
        }
      } else {
        int moved = to.move(each, units, moves);
        moved += toOthersPlace(each, units - moved, others, atPlace, place, moves);
        open -= moved;
      }
    }
    if (open > 0) {
      return new Short(
          List.of(
              new Shortage(place.sku(), place.location(), wanted, wanted - open, to.limit(open))));
    }
    moves.write(positions, writes, consumption);
    return new Reserved(
        reservations.openUnder(Set.of(floating.get(0).reference())).stream()
            .filter(each -> each.sku().equals(place.sku()))
            .toList());
  }

  /** Two change places: the other is held for the whole site, so it may lie where this one lay. */
  private static int toOthersPlace(
      Reservation one,
      int most,
      List<Reservation> others,
      Map<String, Integer> atPlace,
      PositionKey place,
      Moves moves) {
    int moved = 0;
    for (Reservation other : others) {
      boolean here = PositionKey.of(other).withoutVariant().equals(place) && other.site() != null;
      if (here && mayBe(one, other.variant()) && mayBe(other, one.variant())) {
        int units = Math.min(most - moved, atPlace.get(other.id()));
        if (units > 0) {
          atPlace.merge(other.id(), -units, Integer::sum);
          moves.move(one, PositionKey.of(other), null, units);
          moves.move(other, PositionKey.of(one), other.site(), units);
          moved += units;
        }
      }
    }
    return moved;
  }

  private List<Reservation> others(PositionKey place, String reference, List<Reservation> rows) {
    Set<String> names =
        reservations.lockProvisional(place).stream()
            .map(Reservation::reference)
            .filter(each -> !each.equals(reference))
            .collect(Collectors.toSet());
    return references.lock(names).values().stream().flatMap(List::stream).toList();
  }

  private static ReservationOutcome alreadyPinned(List<Reservation> found, LocationId target) {
    if (found.stream().allMatch(each -> each.location().equals(target))) {
      return new Reserved(found);
    }
    throw new NotAllowedNow("The reservation is pinned to another location already");
  }

  private static List<Reservation> floating(List<Reservation> rows) {
    return rows.stream().filter(each -> each.site() != null).toList();
  }

  private static List<Reservation> hereFirst(List<Reservation> rows, PositionKey place) {
    return rows.stream()
        .sorted(Comparator.comparing(each -> !PositionKey.of(each).withoutVariant().equals(place)))
        .toList();
  }

  // Stock without a variant was taken by who wants any.
  private static boolean mayBe(Reservation one, Variant variant) {
    return one.variant().isNone() || one.variant().equals(variant);
  }
}
