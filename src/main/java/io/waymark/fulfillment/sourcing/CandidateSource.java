package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Departure;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.Source;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source as one order sees it.
 *
 * @param source the source
 * @param km geodesic distance to the destination
 * @param roadKm distance by road, km
 * @param stock units available to the order by SKU; one that is missing has none
 * @param withheld units by SKU that are there but that the inventory keeps back from the order
 * @param inZone whether delivery zones let it deliver to the destination
 * @param ordersToday fulfillment orders that its working day has already
 * @param linesToday order lines that its working day has already
 */
public record CandidateSource(
    Source source,
    double km,
    double roadKm,
    Map<Sku, Integer> stock,
    Map<Sku, Integer> withheld,
    boolean inZone,
    int ordersToday,
    int linesToday) {

  /** Nothing is withheld. */
  public CandidateSource(
      Source source,
      double km,
      double roadKm,
      Map<Sku, Integer> stock,
      boolean inZone,
      int ordersToday,
      int linesToday) {
    this(source, km, roadKm, stock, Map.of(), inZone, ordersToday, linesToday);
  }

  /** The same with what is kept back from the order. */
  public CandidateSource withholding(Map<Sku, Integer> units) {
    return units.isEmpty()
        ? this
        : new CandidateSource(source, km, roadKm, stock, units, inZone, ordersToday, linesToday);
  }

  /** Its location. */
  public LocationId location() {
    return source.location();
  }

  /** Units of a SKU that are there but kept back from the order. */
  public int withheld(Sku sku) {
    return withheld.getOrDefault(sku, 0);
  }

  /** Units available of a SKU to the order, the source's own safety stock included, 0 or more. */
  public int available(Sku sku) {
    return Math.max(0, stock.getOrDefault(sku, 0));
  }

  /** The same with less stock and a fuller day, once it ships some lines of the order. */
  CandidateSource without(List<PlanRequest.Line> lines) {
    Map<Sku, Integer> left = new HashMap<>(stock);
    lines.forEach(line -> left.merge(line.sku(), -line.quantity(), Integer::sum));
    return new CandidateSource(
        source, km, roadKm, left, withheld, inZone, ordersToday, linesToday + lines.size());
  }

  /** When an order of a moment leaves it; the carrier may be null for any. */
  public Optional<Departure> departure(Instant ordered, String carrier) {
    return Departure.from(source, ordered, carrier);
  }

  /** The date on which an order of a moment arrives by a service. */
  public Optional<LocalDate> arrival(Instant ordered, CarrierService service) {
    return service
        .band(roadKm)
        .flatMap(
            band ->
                departure(ordered, service.carrier())
                    .map(
                        departure ->
                            service.arrival(
                                source.operation().calendar().dateOf(departure.leaves()),
                                band.transitDays())));
  }
}
