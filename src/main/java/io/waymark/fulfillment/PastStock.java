package io.waymark.fulfillment;

import io.waymark.inventory.Dimension;
import io.waymark.inventory.StockFigures;
import io.waymark.inventory.StockPosition;
import io.waymark.inventory.StockQueries;
import io.waymark.inventory.StockQuery;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stock as it was.
 *
 * @param at when
 */
record PastStock(StockQueries queries, Instant at) {

  private static final String ON_HAND = "waymark.onHand";
  private static final String RESERVED = "waymark.reserved";

  /** What there was of these SKUs at each location that knew them. */
  List<StockPosition> of(List<Sku> skus) {
    return queries
        .figures(
            new StockQuery(
                Set.copyOf(skus),
                Map.of(),
                List.of(Dimension.LOCATION),
                List.of(ON_HAND, RESERVED),
                at,
                false,
                false,
                false))
        .stream()
        .map(PastStock::position)
        .toList();
  }

  private static StockPosition position(StockFigures figures) {
    return new StockPosition(
        figures.sku(),
        new LocationId(figures.dimensions().get(Dimension.LOCATION)),
        Math.toIntExact(figures.quantities().get(ON_HAND)),
        Math.toIntExact(figures.quantities().get(RESERVED)));
  }
}
