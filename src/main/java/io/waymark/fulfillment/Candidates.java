package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Distance;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources that are looked at for one order, with their distance and stock. */
final class Candidates {

  private static final int FAR_ONES_NAMED = 20;

  private final Situation situation;
  private final GeoPoint destination;
  private final Instant at;
  private final RoadDistance roads;
  private final List<String> notes;

  Candidates(
      Situation situation,
      GeoPoint destination,
      Instant at,
      RoadDistance roads,
      List<String> notes) {
    this.situation = situation;
    this.destination = destination;
    this.at = at;
    this.roads = roads;
    this.notes = notes;
  }

  /**
   * The sources of the network, by location.
   *
   * @param asker the attributes of whom the stock is for
   * @param farthestKm beyond which none can be used; null for any distance
   */
  List<CandidateSource> of(Set<Sku> skus, Map<String, String> asker, Double farthestKm) {
    Map<LocationId, Map<Sku, Integer>> stock = new HashMap<>();
    Map<LocationId, Map<Sku, Integer>> withheld = new HashMap<>();
    for (StockPosition position : situation.stock().apply(skus, asker)) {
      stock
          .computeIfAbsent(position.location(), location -> new HashMap<>())
          .put(position.sku(), position.available());
      if (position.withheld() > 0) {
        withheld
            .computeIfAbsent(position.location(), location -> new HashMap<>())
            .put(position.sku(), position.withheld());
      }
    }
    Set<LocationId> zoned = situation.network().zonedFor(destination);
    return lookedAt(farthestKm).stream()
        .map(
            source ->
                candidate(source, stock, zoned)
                    .withholding(withheld.getOrDefault(source.location(), Map.of())))
        .toList();
  }

  // A chain with a thousand stores must not write a thousand reasons into every plan: when many
  // are certainly too far, they are counted instead of named.
  private List<Source> lookedAt(Double farthestKm) {
    Network network = situation.network();
    if (farthestKm == null) {
      return network.sources();
    }
    List<Source> near = network.index().maybeWithin(destination, farthestKm);
    int far = network.sources().size() - near.size();
    if (far <= FAR_ONES_NAMED) {
      return network.sources();
    }
    notes.add(
        "%d more sources lie beyond the maximum distance of %s km and are not named"
            .formatted(far, farthestKm));
    Set<Source> kept = new HashSet<>(near);
    return network.sources().stream().filter(kept::contains).toList();
  }

  private CandidateSource candidate(
      Source source, Map<LocationId, Map<Sku, Integer>> stock, Set<LocationId> zoned) {
    LocationId location = source.location();
    CapacityUses.Use use =
        source.operation().limitsDays()
            ? situation.uses().of(location, CapacityUses.workday(source, at))
            : CapacityUses.Use.NONE;
    return new CandidateSource(
        source,
        Distance.km(source.point(), destination),
        roads.km(source.point(), destination),
        stock.getOrDefault(location, Map.of()),
        !situation.network().zoned().contains(location) || zoned.contains(location),
        use.orders(),
        use.lines());
  }
}
