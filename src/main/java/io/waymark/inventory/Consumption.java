package io.waymark.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Writes what reservations consume of allocations: no statement for those that consume nothing, a
 * few for any number of others.
 */
@Service
class Consumption {

  private final AllocationTable allocations;
  private final AllocatedUnitsTable units;
  private final Positions positions;

  Consumption(AllocationTable allocations, AllocatedUnitsTable units, Positions positions) {
    this.allocations = allocations;
    this.units = units;
    this.positions = positions;
  }

  /** The units of these reservations by allocation, by the reservation's id. */
  Map<String, AllocatedUnits> of(Collection<Reservation> reservations) {
    return units.of(
        reservations.stream()
            .filter(each -> each.allocated() > 0)
            .map(Reservation::id)
            .collect(Collectors.toSet()));
  }

  /** What each group has left at a place. */
  Map<AllocationGroup, Integer> leftAt(PositionKey place) {
    Map<AllocationGroup, Integer> left = new HashMap<>();
    allocations.of(Set.of(place)).forEach((key, each) -> left.put(key.group(), each.left()));
    return left;
  }

  /** What all groups together have left at these places; none is missing. */
  Map<PositionKey, Integer> left(Collection<PositionKey> places) {
    return allocations.left(places);
  }

  /**
   * Notes where new reservations' units came from. All that can be sold at their places is locked.
   *
   * @param sources units by allocation, by the reservation's id
   */
  void consume(List<Reservation> fresh, Map<String, Map<AllocationGroup, Integer>> sources) {
    ConsumptionWrites writes = new ConsumptionWrites();
    for (Reservation each : fresh) {
      sources
          .getOrDefault(each.id(), Map.of())
          .forEach((group, some) -> writes.consume(each.id(), PositionKey.of(each), group, some));
    }
    put(writes);
  }

  /** Gives back and ships what ends. Its reservations and their positions are locked. */
  void end(List<Ending> endings) {
    List<Ending> some =
        endings.stream().filter(each -> each.held().reservation().allocated() > 0).toList();
    if (some.isEmpty()) {
      return;
    }
    Map<String, AllocatedUnits> open =
        of(some.stream().map(each -> each.held().reservation()).toList());
    ConsumptionWrites writes = new ConsumptionWrites();
    for (Ending each : some) {
      Reservation reservation = each.held().reservation();
      AllocatedUnits own = open.get(reservation.id());
      own.first(each.allocatedShipped())
          .forEach((group, gone) -> writes.ship(reservation, group, gone));
      own.last(each.allocatedGivenBack())
          .forEach(
              (group, back) ->
                  writes.consume(reservation.id(), PositionKey.of(reservation), group, -back));
    }
    write(writes);
  }

  /**
   * Writes them; others may hold other positions of the places: allocations are locked in order.
   */
  void write(ConsumptionWrites writes) {
    if (!writes.isEmpty()) {
      allocations.lock(writes.places());
      put(writes);
    }
  }

  private void put(ConsumptionWrites writes) {
    if (writes.isEmpty()) {
      return;
    }
    positions.markAllocated(writes.arrivals());
    allocations.add(writes.allocations());
    units.write(writes.parts());
    allocations.append(writes.entries());
  }
}
