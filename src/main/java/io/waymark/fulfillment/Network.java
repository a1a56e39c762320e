package io.waymark.fulfillment;

import static java.util.stream.Collectors.toMap;

import io.waymark.fulfillment.geography.Area;
import io.waymark.fulfillment.geography.AreaIndex;
import io.waymark.fulfillment.geography.PointIndex;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What plans are made from, as it is held in memory.
 *
 * @param sources by location
 * @param byLocation the same, to be found by location
 * @param index the sources by where they are
 * @param strategies by id
 * @param sourceLists by id
 * @param zones by id
 * @param zoneIndex the zones by what they cover
 * @param zoned the sources that a zone names
 * @param carrierServices by id
 * @param items what is known of products
 */
record Network(
    List<Source> sources,
    Map<LocationId, Source> byLocation,
    PointIndex<Source> index,
    List<Strategy> strategies,
    List<SourceList> sourceLists,
    List<DeliveryZone> zones,
    AreaIndex<DeliveryZone> zoneIndex,
    Set<LocationId> zoned,
    List<CarrierService> carrierServices,
    ItemMemory items) {

  static Network of(
      List<Source> sources,
      List<Strategy> strategies,
      List<SourceList> sourceLists,
      List<DeliveryZone> zones,
      List<CarrierService> carrierServices,
      ItemMemory items) {
    return new Network(
        sources,
        sources.stream().collect(toMap(Source::location, Function.identity())),
        new PointIndex<>(sources, Source::point),
        strategies,
        sourceLists,
        zones,
        new AreaIndex<>(zones, zone -> Area.of(zone.geometry())),
        zones.stream().flatMap(zone -> zone.sources().stream()).collect(Collectors.toSet()),
        carrierServices,
        items);
  }

  /** The same with other sources, for trying things out. */
  Network withSources(List<Source> others) {
    return of(others, strategies, sourceLists, zones, carrierServices, items);
  }

  boolean limitsDays() {
    return sources.stream().anyMatch(source -> source.operation().limitsDays());
  }

  Optional<Source> source(LocationId location) {
    return Optional.ofNullable(byLocation.get(location));
  }

  Optional<Strategy> strategy(String id) {
    return strategies.stream().filter(strategy -> strategy.id().equals(id)).findFirst();
  }

  Optional<Strategy> defaultStrategy() {
    return strategies.stream().filter(Strategy::isDefault).findFirst();
  }

  Optional<CarrierService> carrierService(String id) {
    return carrierServices.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  Optional<SourceList> sourceList(String id) {
    return sourceLists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** The sources that deliver to a point as far as zones are concerned. */
  Set<LocationId> zonedFor(GeoPoint destination) {
    return zoned.isEmpty()
        ? Set.of()
        : zoneIndex.covering(destination).stream()
            .flatMap(zone -> zone.sources().stream())
            .collect(Collectors.toSet());
  }
}
