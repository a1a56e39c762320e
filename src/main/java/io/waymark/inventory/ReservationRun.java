package io.waymark.inventory;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Decides requests one after the other, each on what those before it left. */
final class ReservationRun {

  private final SellableStock stock;
  private final List<LimitedStock> limits;
  private final Map<String, List<Reservation>> held = new HashMap<>();
  private final List<Reservation> fresh = new ArrayList<>();
  private final Map<ReservationRequest, List<Shortage>> shortages = new IdentityHashMap<>();
  private final Instant now = Now.instant();

  /**
   * Nothing decided yet.
   *
   * @param stock what there is; what is decided is taken from it
   * @param limits what else allows no more; what is decided is counted against them
   * @param held open reservations; a request under their references is answered with them
   */
  ReservationRun(SellableStock stock, List<LimitedStock> limits, Collection<Reservation> held) {
    this.stock = stock;
    this.limits = limits;
    held.forEach(this::note);
  }

  void take(ReservationRequest request) {
    List<ReservationLine> open =
        request.lines().stream().filter(line -> !held.containsKey(line.reference())).toList();
    List<Shortage> missing = new ArrayList<>(Shortages.of(open, stock.byKey()));
    limits.forEach(each -> missing.addAll(each.shortages(request, open)));
    if (missing.isEmpty()) {
      List<ReservationLine> taken = stock.take(open);
      limits.forEach(each -> each.take(request, taken));
      taken.forEach(line -> hold(request.orderId(), line));
    } else {
      shortages.put(request, missing);
    }
  }

  boolean anyShort() {
    return !shortages.isEmpty();
  }

  /** What to insert and to set aside. */
  List<Reservation> fresh() {
    return fresh;
  }

  /** What became of a request that was taken. */
  ReservationOutcome outcome(ReservationRequest request) {
    List<Shortage> missing = shortages.get(request);
    return missing == null
        ? new Reserved(
            request.references().stream()
                .sorted()
                .flatMap(each -> held.get(each).stream())
                .toList())
        : new Short(missing);
  }

  /** Replaces what was decided under these reservations' references by what is held in truth. */
  void correct(Collection<Reservation> truth) {
    truth.forEach(each -> held.remove(each.reference()));
    truth.forEach(this::note);
  }

  private void hold(OrderId orderId, ReservationLine line) {
    Reservation reservation =
        new Reservation(
            UlidCreator.getMonotonicUlid().toString(),
            orderId,
            line.reference(),
            line.sku(),
            line.location(),
            line.variant(),
            line.quantity(),
            now);
    fresh.add(reservation);
    note(reservation);
  }

  private void note(Reservation reservation) {
    held.computeIfAbsent(reservation.reference(), reference -> new ArrayList<>()).add(reservation);
  }
}
