package io.waymark.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Locks all open reservations of references without waiting, for those who hold positions. */
@Component
class WholeReferences {

  private final Reservations reservations;

  WholeReferences(Reservations reservations) {
    this.reservations = reservations;
  }

  /** The open reservations by reference; a reference that somebody else is busy with is missing. */
  Map<String, List<Reservation>> lock(Collection<String> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    Set<String> names = Set.copyOf(references);
    Set<String> locked = new HashSet<>();
    Map<String, List<Reservation>> rows =
        reservations
            .lockUnheld("r.reference in (:references)", Map.of("references", names))
            .stream()
            .peek(each -> locked.add(each.id()))
            .collect(
                Collectors.groupingBy(Reservation::reference, HashMap::new, Collectors.toList()));
    reservations.openUnder(names).stream()
        .filter(each -> !locked.contains(each.id()))
        .forEach(each -> rows.remove(each.reference()));
    return rows;
  }
}
