package io.waymark.inventory;

import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one caller wants set aside, all of it or nothing.
 *
 * @param orderId for whom; may be null
 * @param lines checked, those for the same thing added up
 * @param terms how
 */
record ReservationRequest(OrderId orderId, List<ReservationLine> lines, ReservationTerms terms) {

  /** Checks the lines; throws {@link io.waymark.kernel.InvalidInput} naming what is wrong. */
  static ReservationRequest of(OrderId orderId, List<ReservationLine> asked) {
    return of(orderId, asked, ReservationTerms.DEFAULT);
  }

  /** The same with terms. */
  static ReservationRequest of(
      OrderId orderId, List<ReservationLine> asked, ReservationTerms terms) {
    return new ReservationRequest(orderId, WantedLines.addedUp(asked), terms);
  }

  Set<String> references() {
    return lines.stream().map(ReservationLine::reference).collect(Collectors.toSet());
  }

  /** Where it takes from, whatever variants. */
  Set<PositionKey> places() {
    return lines.stream()
        .map(line -> PositionKey.of(line).withoutVariant())
        .collect(Collectors.toSet());
  }
}
