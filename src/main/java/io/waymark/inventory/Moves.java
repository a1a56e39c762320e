package io.waymark.inventory;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.inventory.ReservationEntry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Units of reservations on their way to other positions of the same reference: what changes in all.
 */
final class Moves {

  private final List<Reservation> rows;
  private final Map<String, AllocatedUnits> sources;
  private final Map<String, Integer> common = new HashMap<>();
  private final Map<String, ReservationDelta> deltas = new LinkedHashMap<>();
  private final List<Reservation> fresh = new ArrayList<>();
  private final TreeMap<PositionKey, StockDelta> stock = new TreeMap<>();
  private final ConsumptionWrites consumed = new ConsumptionWrites();

  /**
   * Nothing moved yet.
   *
   * @param rows all open reservations of the references that move, locked
   * @param sources their units by allocation, by id
   */
  Moves(Collection<Reservation> rows, Map<String, AllocatedUnits> sources) {
    this.rows = List.copyOf(rows);
    this.sources = sources;
    rows.forEach(each -> common.put(each.id(), each.covered() - each.allocated()));
  }

  /**
   * Moves covered units: first those from the common pool, then those of allocations, which move
   * with them.
   *
   * @param site the site for which they are held there; null if they are pinned there
   */
  void move(Reservation from, PositionKey to, String site, int units) {
    int ofNobody = Math.min(units, common.get(from.id()));
    common.merge(from.id(), -ofNobody, Integer::sum);
    Map<AllocationGroup, Integer> allocated =
        ofNobody == units ? Map.of() : sources.get(from.id()).last(units - ofNobody);
    String there = leave(from, to, site, units, units - ofNobody);
    allocated.forEach((group, some) -> consumed.move(from, there, to, group, some));
  }

  /** What did not move yet of the reservation's units by allocation. */
  AllocatedUnits allocatedOf(Reservation from) {
    return sources.getOrDefault(from.id(), new AllocatedUnits());
  }

  /** Moves units of a group's allocation, which stays, to where the group has units left. */
  void moveToOwn(Reservation from, PositionKey to, AllocationGroup group, int units) {
    sources.get(from.id()).of(group, units);
    String there = leave(from, to, null, units, units);
    consumed.consume(from.id(), PositionKey.of(from), group, -units);
    consumed.consume(there, to, group, units);
  }

  /** Covers uncovered units by stock of another variant, which they then are of. */
  void cover(Reservation from, PositionKey by, int units) {
    add(new ReservationDelta(from.id(), -units, 0, 0, -units, 0, null));
    stock(PositionKey.of(from), new StockDelta(0, 0, -units, 0));
    arrive(from, by, null, units, 0, 0);
  }

  /**
   * Adds units that were not reserved before.
   *
   * @param like a reservation of the same reference and request
   * @param drafted the units, where they are to be
   * @param allocated those of them that come from allocations
   */
  void reserve(Reservation like, Reservation drafted, Map<AllocationGroup, Integer> allocated) {
    PositionKey to = PositionKey.of(drafted);
    String there =
        arrive(
            like, to, drafted.site(), drafted.covered(), drafted.uncovered(), drafted.allocated());
    allocated.forEach((group, some) -> consumed.consume(there, to, group, some));
  }

  boolean isEmpty() {
    return stock.isEmpty();
  }

  void write(Positions positions, ReservationWrites reservations, Consumption consumption) {
    Instant now = Now.instant();
    if (!deltas.isEmpty()) {
      reservations.apply(deltas.values().stream().map(this::ended).toList(), now);
    }
    Map<Instant, List<Reservation>> byTime = new HashMap<>();
    fresh.forEach(
        each -> byTime.computeIfAbsent(each.reservedAt(), at -> new ArrayList<>()).add(each));
    byTime.values().forEach(reservations::insert);
    if (!stock.isEmpty()) {
      positions.add(stock);
    }
    consumption.write(consumed);
  }

  private String leave(Reservation from, PositionKey to, String site, int units, int allocated) {
    add(new ReservationDelta(from.id(), -units, 0, 0, 0, -allocated, null));
    stock(PositionKey.of(from), new StockDelta(0, -units, 0, from.site() == null ? 0 : -units));
    return arrive(from, to, site, units, 0, allocated);
  }

  /** The id of the reservation that has the units then. */
  private String arrive(
      Reservation like, PositionKey to, String site, int covered, int uncovered, int allocated) {
    int units = covered + uncovered;
    stock(to, new StockDelta(0, covered, uncovered, site == null ? 0 : covered));
    Reservation there = like(rows, like, to, site);
    if (there != null) {
      add(new ReservationDelta(there.id(), units, 0, 0, uncovered, allocated, null));
      return there.id();
    }
    Reservation made = like(fresh, like, to, site);
    fresh.remove(made);
    Reservation more =
        made == null
            ? at(UlidCreator.getMonotonicUlid().toString(), like, to, site)
                .open(units, uncovered, allocated)
            : made.open(
                made.quantity() + units,
                made.uncovered() + uncovered,
                made.allocated() + allocated);
    fresh.add(more);
    return more.id();
  }

  private ReservationDelta ended(ReservationDelta delta) {
    int open =
        rows.stream()
            .filter(each -> each.id().equals(delta.id()))
            .mapToInt(Reservation::quantity)
            .sum();
    return open + delta.quantity() > 0 ? delta : delta.ending(State.MOVED);
  }

  private void add(ReservationDelta delta) {
    deltas.merge(delta.id(), delta, ReservationDelta::plus);
  }

  private void stock(PositionKey key, StockDelta delta) {
    stock.merge(key, delta, StockDelta::plus);
  }

  private static Reservation like(
      List<Reservation> all, Reservation like, PositionKey to, String site) {
    return all.stream()
        .filter(each -> each.reference().equals(like.reference()))
        .filter(each -> Objects.equals(each.requestId(), like.requestId()))
        .filter(each -> PositionKey.of(each).equals(to) && Objects.equals(each.site(), site))
        .findFirst()
        .orElse(null);
  }

  private static Reservation at(String id, Reservation like, PositionKey to, String site) {
    return new Reservation(
        id,
        like.orderId(),
        like.reference(),
        like.sku(),
        to.location(),
        to.variant(),
        0,
        0,
        0,
        site,
        like.expiresAt(),
        like.requestId(),
        like.reservedAt());
  }
}
