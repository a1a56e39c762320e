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
  private final Map<String, ReservationDelta> deltas = new LinkedHashMap<>();
  private final List<Reservation> fresh = new ArrayList<>();
  private final TreeMap<PositionKey, StockDelta> stock = new TreeMap<>();

  /**
   * Nothing moved yet.
   *
   * @param rows all open reservations of the references that move, locked
   */
  Moves(Collection<Reservation> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Moves covered units.
   *
   * @param site the site for which they are held there; null if they are pinned there
   */
  void move(Reservation from, PositionKey to, String site, int units) {
    add(new ReservationDelta(from.id(), -units, 0, 0, 0, null));
    stock(PositionKey.of(from), new StockDelta(0, -units, 0, from.site() == null ? 0 : -units));
    arrive(from, to, site, units, 0);
  }

  /** Covers uncovered units by stock of another variant, which they then are of. */
  void cover(Reservation from, PositionKey by, int units) {
    add(new ReservationDelta(from.id(), -units, 0, 0, -units, null));
    stock(PositionKey.of(from), new StockDelta(0, 0, -units, 0));
    arrive(from, by, null, units, 0);
  }

  /** Adds units that were not reserved before. */
  void arrive(Reservation like, PositionKey to, String site, int covered, int uncovered) {
    int units = covered + uncovered;
    stock(to, new StockDelta(0, covered, uncovered, site == null ? 0 : covered));
    Reservation there = like(rows, like, to, site);
    if (there != null) {
      add(new ReservationDelta(there.id(), units, 0, 0, uncovered, null));
      return;
    }
    Reservation made = like(fresh, like, to, site);
    fresh.remove(made);
    int before = made == null ? 0 : made.quantity();
    int waiting = made == null ? 0 : made.uncovered();
    fresh.add(at(like, to, site, before + units, waiting + uncovered));
  }

  boolean isEmpty() {
    return stock.isEmpty();
  }

  void write(Positions positions, ReservationWrites reservations) {
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
  }

  private ReservationDelta ended(ReservationDelta delta) {
    int open =
        rows.stream()
            .filter(each -> each.id().equals(delta.id()))
            .mapToInt(Reservation::quantity)
            .sum();
    return open + delta.quantity() > 0
        ? delta
        : new ReservationDelta(delta.id(), delta.quantity(), 0, 0, delta.uncovered(), State.MOVED);
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

  private static Reservation at(
      Reservation like, PositionKey to, String site, int units, int uncovered) {
    return new Reservation(
        UlidCreator.getMonotonicUlid().toString(),
        like.orderId(),
        like.reference(),
        like.sku(),
        to.location(),
        to.variant(),
        units,
        uncovered,
        site,
        like.expiresAt(),
        like.requestId(),
        like.reservedAt());
  }
}
