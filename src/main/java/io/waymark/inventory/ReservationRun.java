package io.waymark.inventory;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides requests one after the other, each on what those before it left. */
final class ReservationRun {

  /** What makes a request the same as another: the reference, and the request's own id if any. */
  private record Cause(String reference, String requestId) {

    static Cause of(Reservation reservation) {
      return new Cause(reservation.reference(), reservation.requestId());
    }
  }

  /** What a request without availability check holds of one position. */
  private record Cover(String reference, PositionKey position) {}

  private final SellableStock stock;
  private final List<LimitedStock> limits;
  private final Map<Cause, List<Reservation>> held = new HashMap<>();
  private final List<Reservation> fresh = new ArrayList<>();
  private final Map<String, Map<AllocationGroup, Integer>> sources = new HashMap<>();
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

  /** A request that was done before: it is answered with what it holds still, if anything. */
  void repeat(ReservationRequest request) {
    request.references().forEach(each -> held.putIfAbsent(cause(request, each), List.of()));
  }

  void take(ReservationRequest request) {
    List<ReservationLine> open =
        request.lines().stream()
            .filter(line -> !held.containsKey(cause(request, line.reference())))
            .toList();
    if (!request.terms().checkAvailability()) {
      takeUnchecked(request, open);
      return;
    }
    List<Shortage> missing =
        new ArrayList<>(
            Shortages.of(open.stream().filter(line -> !line.isUnplaced()).toList(), stock.byKey()));
    List<ReservationLine> placed = open;
    if (missing.isEmpty() && open.stream().anyMatch(ReservationLine::isUnplaced)) {
      SiteDivision division = SiteDivision.of(request, open, stock, limits);
      placed = division.lines();
      missing.addAll(division.shortages());
    }
    takeUnlessShort(request, placed, missing);
  }

  private void takeUnlessShort(
      ReservationRequest request, List<ReservationLine> placed, List<Shortage> missing) {
    List<ReservationLine> wanted = placed.stream().filter(line -> !line.isUnplaced()).toList();
    limits.forEach(each -> missing.addAll(each.shortages(request, wanted)));
    if (missing.isEmpty()) {
      List<ReservationLine> taken = stock.take(wanted);
      taken.forEach(line -> hold(request, line, 0, sources(request, line)));
    } else {
      shortages.put(request, missing);
    }
  }

  private void takeUnchecked(ReservationRequest request, List<ReservationLine> open) {
    Map<String, TreeMap<PositionKey, int[]>> units = new TreeMap<>();
    Map<Cover, Map<AllocationGroup, Integer>> covered = new HashMap<>();
    for (ReservationLine line : open) {
      PositionKey key = PositionKey.of(line);
      TreeMap<PositionKey, int[]> own =
          units.computeIfAbsent(line.reference(), reference -> new TreeMap<>());
      int there = Math.min(line.quantity(), stock.available(key));
      if (there > 0) {
        for (ReservationLine part : stock.take(List.of(line.of(key, there)))) {
          sources(request, part)
              .forEach(
                  (group, some) ->
                      covered
                          .computeIfAbsent(
                              new Cover(line.reference(), PositionKey.of(part)),
                              each -> new HashMap<>())
                          .merge(group, some, Integer::sum));
          own.computeIfAbsent(PositionKey.of(part), at -> new int[2])[0] += part.quantity();
        }
      }
      if (there < line.quantity()) {
        stock.promise(key, line.quantity() - there);
        own.computeIfAbsent(key, at -> new int[2])[1] += line.quantity() - there;
      }
    }
    units.forEach(
        (reference, own) ->
            own.forEach(
                (key, parts) ->
                    hold(
                        request,
                        new ReservationLine(
                            reference,
                            key.sku(),
                            key.location(),
                            key.variant(),
                            parts[0] + parts[1]),
                        parts[1],
                        covered.getOrDefault(new Cover(reference, key), Map.of()))));
  }

  private Map<AllocationGroup, Integer> sources(ReservationRequest request, ReservationLine line) {
    Map<AllocationGroup, Integer> found = new HashMap<>();
    limits.forEach(
        each ->
            each.take(request, line)
                .forEach((group, units) -> found.merge(group, units, Integer::sum)));
    return found;
  }

  /** What nobody took. */
  SellableStock left() {
    return stock;
  }

  boolean anyShort() {
    return !shortages.isEmpty();
  }

  /** The requests that are short, each with what it lacks. */
  Map<ReservationRequest, List<Shortage>> shortages() {
    return shortages;
  }

  /** What to insert and to set aside. */
  List<Reservation> fresh() {
    return fresh;
  }

  /** Units that came from allocations, by the id of what is fresh and by group. */
  Map<String, Map<AllocationGroup, Integer>> sources() {
    return sources;
  }

  /** What became of a request that was taken. */
  ReservationOutcome outcome(ReservationRequest request) {
    List<Shortage> missing = shortages.get(request);
    return missing == null
        ? new Reserved(
            request.references().stream()
                .sorted()
                .flatMap(each -> held.get(cause(request, each)).stream())
                .toList())
        : new Short(missing);
  }

  /** Replaces what was decided under these reservations' references by what is held in truth. */
  void correct(Collection<Reservation> truth) {
    truth.forEach(each -> held.remove(Cause.of(each)));
    truth.forEach(this::note);
  }

  private void hold(
      ReservationRequest request,
      ReservationLine line,
      int uncovered,
      Map<AllocationGroup, Integer> allocated) {
    Reservation reservation =
        new Reservation(
            UlidCreator.getMonotonicUlid().toString(),
            request.orderId(),
            line.reference(),
            line.sku(),
            line.location(),
            line.variant(),
            line.quantity(),
            uncovered,
            allocated.values().stream().mapToInt(Integer::intValue).sum(),
            line.site(),
            request.terms().expiresAt(),
            request.terms().requestId(),
            now);
    fresh.add(reservation);
    if (!allocated.isEmpty()) {
      sources.put(reservation.id(), allocated);
    }
    note(reservation);
  }

  private void note(Reservation reservation) {
    held.computeIfAbsent(Cause.of(reservation), cause -> new ArrayList<>()).add(reservation);
  }

  private static Cause cause(ReservationRequest request, String reference) {
    return new Cause(reference, request.terms().requestId());
  }
}
