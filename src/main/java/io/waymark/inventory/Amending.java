package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Changes how many units of a reservation are open. */
@Service
class Amending {

  private final ReservationWrites writes;
  private final Positions positions;
  private final Reservations reservations;
  private final OpenReservations openReservations;
  private final WholeReferences references;
  private final Reserving reserving;
  private final Preparing preparing;
  private final Endings endings;
  private final Consumption consumption;

  Amending(
      ReservationWrites writes,
      Positions positions,
      Reservations reservations,
      OpenReservations openReservations,
      WholeReferences references,
      Reserving reserving,
      Preparing preparing,
      Endings endings,
      Consumption consumption) {
    this.writes = writes;
    this.positions = positions;
    this.reservations = reservations;
    this.openReservations = openReservations;
    this.references = references;
    this.reserving = reserving;
    this.preparing = preparing;
    this.endings = endings;
    this.consumption = consumption;
  }

  /**
   * Amends, in the transaction that is open.
   *
   * @param found what is open of it, read without a lock
   */
  ReservationOutcome amend(
      ReservationTarget target, List<Reservation> found, int quantity, ReservationTerms terms) {
    if (quantity < 0) {
      throw InvalidInput.of("quantity", "range", "must be 0 or more");
    }
    if (found.stream().map(Reservation::sku).distinct().count() > 1) {
      throw InvalidInput.of("sku", "required", "must be named: several are reserved");
    }
    Reservation first = found.get(0);
    int more = quantity - units(found);
    ReservationOutcome outcome =
        more > 0
            ? increase(target, found, more, terms)
            : decrease(target, first.reference(), quantity);
    return outcome instanceof Reserved
        ? new Reserved(
            reservations.openUnder(Set.of(first.reference())).stream()
                .filter(each -> each.sku().equals(first.sku()))
                .toList())
        : outcome;
  }

  private ReservationOutcome decrease(ReservationTarget target, String reference, int quantity) {
    List<HeldStock> held =
        new ArrayList<>(
            openReservations.lock(reference).stream()
                .filter(each -> target.isOf(each.reservation()))
                .toList());
    Collections.reverse(held);
    int less = held.stream().mapToInt(each -> each.reservation().quantity()).sum() - quantity;
    if (less < 0) {
      throw changed();
    }
    List<Ending> returned = new ArrayList<>();
    for (HeldStock each : held) {
      int units = Math.min(less, each.reservation().quantity());
      less -= units;
      returned.add(Ending.returning(each, units));
    }
    endings.write(returned);
    return new Reserved(List.of());
  }

  private ReservationOutcome increase(
      ReservationTarget target, List<Reservation> found, int more, ReservationTerms terms) {
    Reservation first = found.get(0);
    ReservationLine line =
        new ReservationLine(
            first.reference(),
            first.sku(),
            first.site() == null ? first.location() : null,
            first.variant(),
            more,
            first.site());
    ReservationRun run =
        reserving.draft(
            preparing.prepare(ReservationRequest.of(first.orderId(), List.of(line), terms)));
    if (run.anyShort()) {
      return new ReservationOutcome.Short(run.shortages().values().iterator().next());
    }
    List<Reservation> rows =
        references.lock(Set.of(first.reference())).getOrDefault(first.reference(), List.of());
    if (units(rows.stream().filter(target::isOf).toList()) != units(found)) {
      throw changed();
    }
    Moves moves = new Moves(rows, Map.of());
    run.fresh()
        .forEach(
            each -> moves.reserve(first, each, run.sources().getOrDefault(each.id(), Map.of())));
    moves.write(positions, writes, consumption);
    return new Reserved(List.of());
  }

  private static int units(List<Reservation> rows) {
    return rows.stream().mapToInt(Reservation::quantity).sum();
  }

  private static ConcurrencyFailureException changed() {
    return new ConcurrencyFailureException("The reservation changed at the same moment");
  }
}
