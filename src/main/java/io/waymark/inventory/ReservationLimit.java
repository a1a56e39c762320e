package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The calculated measure that limits reservations, if one is named to do so: what may be reserved
 * at most, in addition to what the positions themselves have.
 */
@Component
class ReservationLimit implements ReservingLimit {

  private final MeasureTables measures;
  private final StockQueries queries;

  ReservationLimit(MeasureTables measures, StockQueries queries) {
    this.measures = measures;
    this.queries = queries;
  }

  @Override
  public String isConfigured() {
    return "exists (select 1 from inventory.calculated_measure c where c.limits_reservations)";
  }

  @Override
  public LimitedStock read(List<ReservationRequest> requests, SellableStock stock) {
    Set<PositionKey> places = new LinkedHashSet<>();
    requests.forEach(each -> places.addAll(each.places()));
    return new LimitedByMeasure(of(places).orElse(Map.of()));
  }

  /**
   * What may still be reserved of each SKU at each location, all variants that can be sold
   * together; may be negative. Empty if no measure limits reservations. The caller holds the locks
   * of these positions: whoever changes a measure takes them too.
   *
   * @param keys of which only SKU and location count; the answer has them without variant
   */
  Optional<Map<PositionKey, Long>> of(Collection<PositionKey> keys) {
    Optional<String> limiting =
        measures.calculated().stream()
            .filter(CalculatedMeasure::limitsReservations)
            .map(CalculatedMeasure::name)
            .findFirst();
    return limiting.map(measure -> figures(measure, keys));
  }

  private Map<PositionKey, Long> figures(String measure, Collection<PositionKey> keys) {
    Set<PositionKey> places = new LinkedHashSet<>();
    keys.forEach(key -> places.add(key.withoutVariant()));
    Set<Sku> skus = new LinkedHashSet<>();
    Set<String> locations = new LinkedHashSet<>();
    places.forEach(
        place -> {
          skus.add(place.sku());
          locations.add(place.location().value());
        });
    StockQuery query =
        new StockQuery(
            skus,
            Map.of(Dimension.LOCATION, locations),
            List.of(Dimension.LOCATION),
            List.of(measure),
            null,
            true,
            false,
            false);
    Map<PositionKey, Long> found = new HashMap<>();
    for (StockFigures each : queries.figures(query)) {
      PositionKey place =
          new PositionKey(each.sku(), new LocationId(each.dimensions().get(Dimension.LOCATION)));
      if (places.contains(place)) {
        found.put(place, each.quantities().get(measure));
      }
    }
    places.forEach(place -> found.putIfAbsent(place, 0L));
    return found;
  }
}
