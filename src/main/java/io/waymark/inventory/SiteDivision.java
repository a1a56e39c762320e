package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which locations of a site hold a line that names only the site: in the order of their ids, after
 * the lines that name a location.
 *
 * @param lines all lines, each with a location
 * @param shortages the sites that have less than is wanted
 */
record SiteDivision(List<ReservationLine> lines, List<Shortage> shortages) {

  /**
   * Divides what the lines want.
   *
   * @param stock stays as it is
   * @param limits what else allows no more
   */
  static SiteDivision of(
      ReservationRequest request,
      List<ReservationLine> open,
      SellableStock stock,
      List<LimitedStock> limits) {
    SellableStock left = new SellableStock(stock.positions());
    List<ReservationLine> divided =
        new ArrayList<>(open.stream().filter(line -> !line.isUnplaced()).toList());
    left.take(divided);
    List<Shortage> shortages = new ArrayList<>();
    open.stream()
        .filter(ReservationLine::isUnplaced)
        .sorted(Comparator.comparing(line -> line.variant().isNone()))
        .forEach(line -> divide(request, line, left, limits, divided, shortages));
    return new SiteDivision(divided, shortages);
  }

  private static void divide(
      ReservationRequest request,
      ReservationLine line,
      SellableStock left,
      List<LimitedStock> limits,
      List<ReservationLine> divided,
      List<Shortage> shortages) {
    int open = line.quantity();
    for (var location : request.sites().get(line.site())) {
      PositionKey key = new PositionKey(line.sku(), location, line.variant());
      int allowed = allowed(request, key.withoutVariant(), limits, divided);
      int units = Math.min(open, Math.min(allowed, left.available(key)));
      if (units > 0) {
        ReservationLine part = line.of(key, units);
        left.take(List.of(part));
        divided.add(part);
        open -= units;
      }
    }
    if (open > 0) {
      int wanted = line.quantity();
      shortages.add(
          new Shortage(line.sku(), null, wanted, wanted - open, Limit.STOCK, line.site()));
    }
  }

  /** What the limits leave of a place, less what the request takes there already. */
  private static int allowed(
      ReservationRequest request,
      PositionKey place,
      List<LimitedStock> limits,
      List<ReservationLine> divided) {
    long most =
        limits.stream()
            .mapToLong(each -> each.left(request, place))
            .min()
            .orElse(Integer.MAX_VALUE);
    long taken =
        divided.stream()
            .filter(line -> PositionKey.of(line).withoutVariant().equals(place))
            .mapToLong(ReservationLine::quantity)
            .sum();
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, most - taken));
  }
}
