package io.waymark.inventory;

import io.waymark.inventory.UnreserveOutcome.Refused;
import io.waymark.inventory.UnreserveOutcome.Unreserved;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
  private final WholeReferences references;
  private final RequestLog log;
  private final Endings endings;

  Unreserving(
      Positions positions,
      Reservations reservations,
      WholeReferences references,
      RequestLog log,
      Endings endings) {
    this.positions = positions;
    this.reservations = reservations;
    this.references = references;
    this.log = log;
    this.endings = endings;
  }

  /** One request, in the transaction that is open; throws what it breaks. */
  Unreserved one(Unreserve wanted) {
    String reference = reservations.referenceOf(wanted.which());
    UnreserveRun run =
        new UnreserveRun(reservations.lockOpen(reference), log.of(Set.of(wanted.requestId())));
    UnreserveOutcome outcome = run.take(wanted, reference);
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
    Map<String, String> byId = references(wanted);
    Set<String> names = new HashSet<>(byId.values());
    wanted.stream()
        .map(each -> each.which().reference())
        .filter(each -> each != null)
        .forEach(names::add);
    names.retainAll(reservations.known(names));
    List<Reservation> open = names.isEmpty() ? List.of() : reservations.openUnder(names);
    List<HeldStock> held = hold(open);
    Set<String> busy = open.stream().map(Reservation::reference).collect(Collectors.toSet());
    held.forEach(each -> busy.remove(each.reservation().reference()));
    UnreserveRun run =
        new UnreserveRun(held, log.of(wanted.stream().map(Unreserve::requestId).toList()));
    List<Optional<UnreserveOutcome>> outcomes = new ArrayList<>();
    for (Unreserve each : wanted) {
      ReservationKey which = each.which();
      String reference = which.id() == null ? which.reference() : byId.get(which.id());
      outcomes.add(
          names.contains(reference)
              ? busy.contains(reference) ? Optional.empty() : Optional.of(run.take(each, reference))
              : Optional.of(unknown(each)));
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

  private Map<String, String> references(Collection<Unreserve> wanted) {
    Set<String> ids =
        wanted.stream()
            .map(each -> each.which().id())
            .filter(each -> each != null)
            .collect(Collectors.toSet());
    Map<String, String> references = new HashMap<>();
    reservations.of(ids).forEach(each -> references.put(each.id(), each.reference()));
    return references;
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
