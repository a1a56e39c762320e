package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one caller wants set aside, all of it or nothing.
 *
 * @param orderId for whom; may be null
 * @param lines checked, those for the same thing added up
 * @param terms how
 * @param sites the locations of each site that a line names, sorted
 */
record ReservationRequest(
    OrderId orderId,
    List<ReservationLine> lines,
    ReservationTerms terms,
    Map<String, List<LocationId>> sites) {

  /** Checks the lines; throws {@link InvalidInput} naming what is wrong. */
  static ReservationRequest of(OrderId orderId, List<ReservationLine> asked) {
    return of(orderId, asked, ReservationTerms.DEFAULT);
  }

  /** The same with terms. */
  static ReservationRequest of(
      OrderId orderId, List<ReservationLine> asked, ReservationTerms terms) {
    List<Violation> violations = new ArrayList<>(violations(terms));
    if (!terms.checkAvailability()) {
      asked.forEach(line -> refuseIfNeverCovered(violations, line));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return new ReservationRequest(orderId, WantedLines.addedUp(asked), terms, Map.of());
  }

  private static List<Violation> violations(ReservationTerms terms) {
    List<Violation> violations = new ArrayList<>();
    if (terms.requestId() != null) {
      violations.addAll(ShortText.violations("requestId", terms.requestId()));
    }
    violations.addAll(Calendar.violations("expiresAt", terms.expiresAt()));
    if (terms.expiresAt() != null && !terms.expiresAt().isAfter(Instant.now())) {
      violations.add(new Violation("expiresAt", "future", "must lie in the future"));
    }
    return violations;
  }

  private static void refuseIfNeverCovered(List<Violation> violations, ReservationLine line) {
    if (line.isUnplaced()) {
      violations.add(
          new Violation(
              "lines.site", "checked", "needs the availability check: name a location without it"));
    } else if (!line.variant().isSellable()) {
      violations.add(new Violation("lines.dimensions", "sellable", "must be stock that is sold"));
    }
  }

  /** The same with the locations of the sites that its lines name. */
  ReservationRequest at(Map<String, List<LocationId>> locationsBySite) {
    return new ReservationRequest(orderId, lines, terms, locationsBySite);
  }

  Set<String> references() {
    return lines.stream().map(ReservationLine::reference).collect(Collectors.toSet());
  }

  /** The sites that lines name. */
  Set<String> siteNames() {
    Set<String> names = new HashSet<>();
    lines.stream().filter(ReservationLine::isUnplaced).forEach(line -> names.add(line.site()));
    return names;
  }

  /** Whether what is there and what was reserved before decides it, by its one reference. */
  boolean isPlain() {
    return terms.checkAvailability()
        && terms.requestId() == null
        && lines.stream().noneMatch(ReservationLine::isUnplaced)
        && references().size() == 1;
  }

  /** Where it takes from, whatever variants. */
  Set<PositionKey> places() {
    return lines.stream().flatMap(this::places).collect(Collectors.toSet());
  }

  private Stream<PositionKey> places(ReservationLine line) {
    return line.isUnplaced()
        ? sites.get(line.site()).stream().map(each -> new PositionKey(line.sku(), each))
        : Stream.of(PositionKey.of(line).withoutVariant());
  }
}
