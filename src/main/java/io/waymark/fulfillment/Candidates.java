package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Distance;
import io.waymark.fulfillment.optimizer.Site;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources that are looked at for one order, with their distance and stock. */
final class Candidates {

  private static final int FAR_ONES_NAMED = 20;

  private final Network network;
  private final PlanRequest request;
  private final Strategy strategy;
  private final GeoPoint destination;
  private final List<String> notes;

  Candidates(
      Network network,
      PlanRequest request,
      Strategy strategy,
      GeoPoint destination,
      List<String> notes) {
    this.network = network;
    this.request = request;
    this.strategy = strategy;
    this.destination = destination;
    this.notes = notes;
  }

  List<Site> sites(List<StockPosition> positions) {
    Map<LocationId, Map<Sku, Integer>> stock = new HashMap<>();
    for (StockPosition position : positions) {
      stock
          .computeIfAbsent(position.location(), location -> new HashMap<>())
          .put(position.sku(), position.available());
    }
    Set<LocationId> excluded =
        request.excludedSources() == null ? Set.of() : request.excludedSources();
    return lookedAt().stream().map(source -> site(source, stock, excluded)).toList();
  }

  // A chain with a thousand stores must not write a thousand reasons into every plan: when many
  // are certainly too far, they are counted instead of named.
  private List<Source> lookedAt() {
    if (strategy.maxDistanceKm() == null) {
      return network.sources();
    }
    List<Source> near = network.index().maybeWithin(destination, strategy.maxDistanceKm());
    int far = network.sources().size() - near.size();
    if (far <= FAR_ONES_NAMED) {
      return network.sources();
    }
    notes.add(
        "%d more sources lie beyond the maximum distance of %s km and are not named"
            .formatted(far, strategy.maxDistanceKm()));
    Set<Source> kept = new HashSet<>(near);
    return network.sources().stream().filter(kept::contains).toList();
  }

  private Site site(
      Source source, Map<LocationId, Map<Sku, Integer>> stock, Set<LocationId> excluded) {
    return new Site(
        source.location(),
        source.kind().name(),
        Distance.km(source.point(), destination),
        source.active(),
        excluded.contains(source.location()),
        stock.getOrDefault(source.location(), Map.of()));
  }
}
