package io.waymark.inventory;

import io.waymark.inventory.RequestLog.Entry;
import io.waymark.inventory.UnreserveOutcome.Refused;
import io.waymark.inventory.UnreserveOutcome.Unreserved;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides requests to give back one after the other, each on what those before it left. */
final class UnreserveRun {

  private static final Comparator<HeldStock> ORDER =
      Comparator.comparing((HeldStock each) -> each.reservation().uncovered() == 0)
          .thenComparing(
              Comparator.comparing((HeldStock each) -> each.reservation().id()).reversed());

  private final Map<String, List<HeldStock>> open = new HashMap<>();
  private final Map<String, Entry> done;
  private final List<Ending> endings = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Nothing decided yet.
   *
   * @param held open reservations, whole references, locked
   * @param doneBefore requests by id
   */
  UnreserveRun(List<HeldStock> held, Map<String, Entry> doneBefore) {
    this.done = new HashMap<>(doneBefore);
    held.forEach(
        each ->
            open.computeIfAbsent(each.reservation().reference(), name -> new ArrayList<>())
                .add(each));
  }

  UnreserveOutcome take(Unreserve wanted, ReservationTarget target) {
    Entry past = done.get(wanted.requestId());
    if (past != null) {
      return past.content().equals(wanted.content())
          ? new Unreserved(past.id(), past.done(), past.invalid())
          : new Refused(
              wanted.requestId(),
              List.of(new Violation("requestId", "unique", "was used for another request")));
    }
    int left = giveBack(wanted, target);
    Entry entry = new Entry(wanted.requestId(), wanted.content(), wanted.quantity() - left, left);
    done.put(entry.id(), entry);
    entries.add(entry);
    return new Unreserved(entry.id(), entry.done(), entry.invalid());
  }

  List<Ending> endings() {
    return endings;
  }

  /** What to store of the requests. */
  List<Entry> entries() {
    return entries;
  }

  private int giveBack(Unreserve wanted, ReservationTarget target) {
    List<HeldStock> rows = open.getOrDefault(target.reference(), List.of());
    int left = wanted.quantity();
    List<HeldStock> meant =
        rows.stream().filter(each -> target.isOf(each.reservation())).sorted(ORDER).toList();
    for (HeldStock each : meant) {
      int units = Math.min(left, each.reservation().quantity());
      if (units > 0) {
        Ending ending = Ending.returning(each, units);
        endings.add(ending);
        left -= units;
        rows.set(rows.indexOf(each), ending.rest());
      }
    }
    return left;
  }
}
