package io.waymark.inventory;

import io.waymark.inventory.AllocatedUnitsTable.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What changes of allocations and of reservations' units by allocation, added up. */
final class ConsumptionWrites {

  private record Part(String reservation, AllocationGroup group) implements Comparable<Part> {

    @Override
    public int compareTo(Part other) {
      int byReservation = reservation.compareTo(other.reservation);
      return byReservation == 0 ? group.compareTo(other.group) : byReservation;
    }
  }

  private final TreeMap<AllocationKey, AllocationDelta> allocations = new TreeMap<>();
  private final TreeMap<Part, Integer> parts = new TreeMap<>();
  private final List<AllocationEntry> entries = new ArrayList<>();
  private final Set<PositionKey> arrivals = new HashSet<>();
  private final Instant now = Now.instant();

  /** A reservation gets units of an allocation of its place, or gives them back if negative. */
  void consume(String reservation, PositionKey at, AllocationGroup group, int units) {
    allocate(at, group, 0, units);
    part(reservation, group, units);
  }

  /** A reservation's units leave for good: they stay consumed. */
  void ship(Reservation reservation, AllocationGroup group, int units) {
    part(reservation.id(), group, -units);
    PositionKey at = PositionKey.of(reservation);
    entry(at, group, AllocationEntry.Kind.SHIP, 0, units, reservation.reference());
  }

  /** Units go from one reservation to another; at another place their allocation goes with them. */
  void move(Reservation from, String to, PositionKey place, AllocationGroup group, int units) {
    part(from.id(), group, -units);
    part(to, group, units);
    PositionKey before = PositionKey.of(from);
    if (!before.withoutVariant().equals(place.withoutVariant())) {
      allocate(before, group, -units, -units);
      allocate(place, group, units, units);
      entry(before, group, AllocationEntry.Kind.MOVE, -units, 0, from.reference());
      entry(place, group, AllocationEntry.Kind.MOVE, units, 0, from.reference());
      arrivals.add(place);
    }
  }

  /** The places of which allocations change. */
  Set<PositionKey> places() {
    Set<PositionKey> places = new HashSet<>();
    allocations.keySet().forEach(each -> places.add(each.place()));
    return places;
  }

  /** Positions to which allocations came. */
  Collection<PositionKey> arrivals() {
    return arrivals;
  }

  TreeMap<AllocationKey, AllocationDelta> allocations() {
    allocations.values().removeIf(AllocationDelta.NONE::equals);
    return allocations;
  }

  List<Change> parts() {
    return parts.entrySet().stream()
        .filter(each -> each.getValue() != 0)
        .map(
            each -> new Change(each.getKey().reservation(), each.getKey().group(), each.getValue()))
        .toList();
  }

  List<AllocationEntry> entries() {
    return entries;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  private void part(String reservation, AllocationGroup group, int units) {
    parts.merge(new Part(reservation, group), units, Integer::sum);
  }

  private void allocate(PositionKey at, AllocationGroup group, int allocated, int consumed) {
    allocations.merge(
        new AllocationKey(at.withoutVariant(), group),
        new AllocationDelta(allocated, consumed),
        AllocationDelta::plus);
  }

  private void entry(
      PositionKey at,
      AllocationGroup group,
      AllocationEntry.Kind kind,
      int allocated,
      int consumed,
      String reference) {
    entries.add(
        new AllocationEntry(
            0, at.sku(), at.location(), group, kind, allocated, consumed, null, reference, now));
  }
}
