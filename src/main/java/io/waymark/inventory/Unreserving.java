package io.waymark.inventory;

import io.waymark.inventory.UnreserveOutcome.Refused;
import io.waymark.inventory.UnreserveOutcome.Unreserved;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gives units of reservations back, each request once. */
@Service
class Unreserving {

  private final Positions positions;
  private final Reservations reservations;
  private final OpenReservations openReservations;
  private final ReservationTargets targets;
  private final WholeReferences references;
  private final RequestLog log;
  private final Endings endings;

  Unreserving(
      Positions positions,
      Reservations reservations,
      OpenReservations openReservations,
      ReservationTargets targets,
      WholeReferences references,
      RequestLog log,
      Endings endings) {
    this.positions = positions;
    this.reservations = reservations;
    this.openReservations = openReservations;
    this.targets = targets;
    this.references = references;
    this.log = log;
    this.endings = endings;
  }

  /** One request, in the transaction that is open; throws what it breaks. */
  Unreserved one(Unreserve wanted) {
    ReservationTarget target = targets.of(wanted.which());
    UnreserveRun run =
        new UnreserveRun(
            openReservations.lock(target.reference()), log.of(Set.of(wanted.requestId())));
    UnreserveOutcome outcome = run.take(wanted, target);
    if (outcome instanceof Refused refused) {
      throw new InvalidInput(refused.violations());
    }
    write(run);
    return (Unreserved) outcome;
  }

  /**
   * Many requests in the transaction that is open: their outcomes, but none for those whose
   * reservations somebody else is busy with.
   */
  List<Optional<UnreserveOutcome>> many(List<Unreserve> wanted) {
    Map<ReservationKey, ReservationTarget> meant =
        targets.of(wanted.stream().map(Unreserve::which).toList());
    Set<String> names =
        meant.values().stream().map(ReservationTarget::reference).collect(Collectors.toSet());
    List<Reservation> open = names.isEmpty() ? List.of() : reservations.openUnder(names);
    List<HeldStock> held = hold(open);
    Set<String> busy = open.stream().map(Reservation::reference).collect(Collectors.toSet());
    held.forEach(each -> busy.remove(each.reservation().reference()));
    UnreserveRun run =
        new UnreserveRun(held, log.of(wanted.stream().map(Unreserve::requestId).toList()));
    List<Optional<UnreserveOutcome>> outcomes = new ArrayList<>();
    for (Unreserve each : wanted) {
      ReservationTarget target = meant.get(each.which());
      if (target == null) {
        outcomes.add(Optional.of(unknown(each)));
      } else if (busy.contains(target.reference())) {
        outcomes.add(Optional.empty());
      } else {
        outcomes.add(Optional.of(run.take(each, target)));
      }
    }
    write(run);
    return outcomes;
  }

  private List<HeldStock> hold(List<Reservation> open) {
    Map<PositionKey, StockPosition> stock =
        positions.lock(open.stream().map(PositionKey::of).collect(Collectors.toSet()));
    return references
        .lock(open.stream().map(Reservation::reference).collect(Collectors.toSet()))
        .values()
        .stream()
        .filter(rows -> rows.stream().allMatch(row -> stock.containsKey(PositionKey.of(row))))
        .flatMap(List::stream)
        .map(row -> new HeldStock(row, stock.get(PositionKey.of(row))))
        .toList();
  }

  private void write(UnreserveRun run) {
    endings.write(run.endings());
    log.add(run.entries());
  }

  static Refused unknown(Unreserve wanted) {
    ReservationKey which = wanted.which();
    String name = which.id() == null ? which.reference() : which.id();
    String message = new Unknown("reservation", name).getMessage();
    return new Refused(wanted.requestId(), List.of(new Violation("reservation", "known", message)));
  }
}
