package io.waymark.inventory;

import io.waymark.inventory.RequestLog.Entry;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The front desk for reservations that change. */
@Service
class JdbcSoftReservations implements SoftReservations {

  private final ReservationWrites writes;
  private final Reservations reservations;
  private final OpenReservations openReservations;
  private final ReservationTargets targets;
  private final BulkReserving bulk;
  private final Unreserving unreserving;
  private final Pinning pinning;
  private final Amending amending;
  private final Endings endings;
  private final RequestLog log;
  private final Attempts attempts;

  JdbcSoftReservations(
      ReservationWrites writes,
      Reservations reservations,
      OpenReservations openReservations,
      ReservationTargets targets,
      BulkReserving bulk,
      Unreserving unreserving,
      Pinning pinning,
      Amending amending,
      Endings endings,
      RequestLog log,
      Attempts attempts) {
    this.writes = writes;
    this.reservations = reservations;
    this.openReservations = openReservations;
    this.targets = targets;
    this.bulk = bulk;
    this.unreserving = unreserving;
    this.pinning = pinning;
    this.amending = amending;
    this.endings = endings;
    this.log = log;
    this.attempts = attempts;
  }

  @Override
  public List<BulkReservation> reserveAll(List<WantedReservation> wanted) {
    return bulk.reserveAll(wanted);
  }

  @Override
  public UnreserveOutcome.Unreserved unreserve(Unreserve wanted) {
    return attempts.run(wanted.which(), () -> unreserving.one(wanted));
  }

  @Override
  public List<UnreserveOutcome> unreserveAll(List<Unreserve> wanted) {
    return bulk.unreserveAll(wanted, this::unreserve);
  }

  @Override
  public void offset(String requestId, String reference, Map<Sku, Integer> shipped) {
    if (!ShortText.violations("requestId", requestId).isEmpty()) {
      throw new InvalidInput(ShortText.violations("requestId", requestId));
    }
    if (shipped.isEmpty()) {
      throw InvalidInput.of("shipped", "required", "must name at least one SKU");
    }
    ShipmentSplit.check(shipped);
    attempts.run(ReservationKey.of(reference, null), () -> ship(requestId, reference, shipped));
  }

  private Void ship(String requestId, String reference, Map<Sku, Integer> shipped) {
    TreeMap<String, Integer> units = new TreeMap<>();
    shipped.forEach((sku, number) -> units.put(sku.value(), number));
    String content = RequestLog.content("offset", reference, units);
    List<HeldStock> held = openReservations.lock(reference);
    Entry past = log.of(Set.of(requestId)).get(requestId);
    if (past == null) {
      endings.write(ShipmentSplit.of(held, shipped, true));
      int all = units.values().stream().mapToInt(Integer::intValue).sum();
      log.add(List.of(new Entry(requestId, content, all, 0)));
    } else if (!past.content().equals(content)) {
      throw InvalidInput.of("requestId", "unique", "was used for another request");
    }
    return null;
  }

  @Override
  public ReservationOutcome pin(ReservationKey which, LocationId location, Integer quantity) {
    return attempts.run(
        which,
        () -> {
          ReservationTarget target = targets.of(which);
          if (target.sku() == null) {
            throw InvalidInput.of("sku", "required", "must be named with a reference");
          }
          return pinning.pin(open(target), location, quantity);
        });
  }

  @Override
  public ReservationOutcome amend(ReservationKey which, int quantity, ReservationTerms terms) {
    return attempts.run(
        which,
        () -> {
          ReservationTarget target = targets.of(which);
          return amending.amend(target, open(target), quantity, terms);
        });
  }

  @Override
  public List<Reservation> extend(ReservationKey which, Instant expiresAt) {
    Calendar.check("expiresAt", expiresAt);
    if (expiresAt != null && !expiresAt.isAfter(Instant.now())) {
      throw InvalidInput.of("expiresAt", "future", "must lie in the future");
    }
    return attempts.run(
        which,
        () -> {
          ReservationTarget target = targets.of(which);
          List<String> ids =
              openReservations.lock(target.reference()).stream()
                  .map(HeldStock::reservation)
                  .filter(target::isOf)
                  .map(Reservation::id)
                  .toList();
          if (ids.isEmpty()) {
            throw new Unknown("open reservation", target.reference());
          }
          writes.expire(ids, expiresAt);
          return open(targets.of(which));
        });
  }

  private List<Reservation> open(ReservationTarget target) {
    List<Reservation> open =
        reservations.openUnder(Set.of(target.reference())).stream().filter(target::isOf).toList();
    if (open.isEmpty()) {
      throw new Unknown("open reservation", target.id() == null ? target.reference() : target.id());
    }
    return open;
  }
}
