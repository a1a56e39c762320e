package io.waymark.fulfillment;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.util.List;
import java.util.Optional;

/** The sources and strategies that plans are made from, as business users set them up. */
public interface FulfillmentNetwork {

  /**
   * Makes or replaces a source; what it was is forgotten.
   *
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   */
  Source save(Source source);

  /**
   * Removes a source; plans that named it keep their words.
   *
   * @throws io.waymark.kernel.Unknown when there is none
   */
  void removeSource(LocationId location);

  /** The sources within a distance of a point, km, the nearest first. */
  List<Source> sourcesNear(GeoPoint point, double withinKm);

  /** The so many sources that are nearest to a point, the nearest first. */
  List<Source> nearestSources(GeoPoint point, int count);

  /** The delivery zones that cover a point, edges included. */
  List<DeliveryZone> zonesCovering(GeoPoint point);

  /** Every strategy, by id. */
  List<Strategy> strategies();

  /** The strategy with this id, if there is one. */
  Optional<Strategy> strategy(String id);

  /**
   * Makes or replaces a strategy. A new default takes the place of the old one.
   *
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   * @throws io.waymark.kernel.NotAllowedNow when the only default would cease to be it
   */
  Strategy save(Strategy strategy);

  /**
   * Removes a strategy; plans that named it keep their words.
   *
   * @throws io.waymark.kernel.Unknown when there is none
   * @throws io.waymark.kernel.NotAllowedNow when it is the default
   */
  void removeStrategy(String id);
}
