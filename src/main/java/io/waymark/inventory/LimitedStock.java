package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a {@link ReservingLimit} leaves to requests that are decided one after the other. */
interface LimitedStock {

  /**
   * What it is called in a shortage.
   *
   * @param place SKU and location, without variant
   */
  Limit limit(PositionKey place);

  /**
   * Units that a request may take at most, may be negative; {@code Long.MAX_VALUE} where there is
   * no limit. Not asked for a request without availability check.
   *
   * @param request the request, with its terms
   * @param place SKU and location, without variant
   */
  long left(ReservationRequest request, PositionKey place);

  /**
   * Counts what a request was given against the limit.
   *
   * @param request the request, with its terms
   * @param taken units of one position, whose variant it names
   * @return those of them that came from allocations, by group
   */
  Map<AllocationGroup, Integer> take(ReservationRequest request, ReservationLine taken);

  /**
   * What a request lacks by this limit; empty if nothing.
   *
   * @param request the request, with its terms
   * @param open its lines that are not held already, by location; a line without a variant wants
   *     any that can be sold
   */
  default List<Shortage> shortages(ReservationRequest request, List<ReservationLine> open) {
    TreeMap<PositionKey, Long> wanted = new TreeMap<>();
    open.forEach(
        line ->
            wanted.merge(PositionKey.of(line).withoutVariant(), (long) line.quantity(), Long::sum));
    List<Shortage> shortages = new ArrayList<>();
    wanted.forEach(
        (place, units) -> {
          long most = left(request, place);
          if (units > most) {
            int shown = (int) Math.min(units, Integer.MAX_VALUE);
            int available = (int) Math.max(0, most);
            shortages.add(
                new Shortage(place.sku(), place.location(), shown, available, limit(place)));
          }
        });
    return shortages;
  }
}
