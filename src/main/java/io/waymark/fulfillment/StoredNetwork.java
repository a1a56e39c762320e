package io.waymark.fulfillment;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps sources and strategies in the database. */
@Service
class StoredNetwork implements FulfillmentNetwork {

  private final Sources sources;
  private final Strategies strategies;
  private final NetworkMemory memory;
  private final ApplicationEventPublisher events;

  StoredNetwork(
      Sources sources,
      Strategies strategies,
      NetworkMemory memory,
      ApplicationEventPublisher events) {
    this.sources = sources;
    this.strategies = strategies;
    this.memory = memory;
    this.events = events;
  }

  Network now() {
    return memory.now();
  }

  @Override
  public Source save(Source source) {
    SetupRules.check(source);
    boolean closes =
        !source.active() && now().source(source.location()).filter(Source::active).isPresent();
    memory.change(
        () -> {
          sources.save(source);
          if (closes) {
            events.publishEvent(new SourceClosed(source.location()));
          }
        });
    return source;
  }

  @Override
  public void removeSource(LocationId location) {
    memory.change(
        () -> {
          if (!sources.remove(location)) {
            throw new Unknown("source", location);
          }
          events.publishEvent(new SourceClosed(location));
        });
  }

  @Override
  public List<Source> sourcesNear(GeoPoint point, double withinKm) {
    return now().index().within(point, withinKm);
  }

  @Override
  public List<Source> nearestSources(GeoPoint point, int count) {
    return now().index().nearest(point, count);
  }

  @Override
  public List<DeliveryZone> zonesCovering(GeoPoint point) {
    return now().zoneIndex().covering(point);
  }

  @Override
  public List<Strategy> strategies() {
    return now().strategies();
  }

  @Override
  public Optional<Strategy> strategy(String id) {
    return now().strategy(id);
  }

  @Override
  public Strategy save(Strategy strategy) {
    SetupRules.check(strategy);
    StrategyCheck.references(strategy, now());
    memory.change(() -> replace(strategy));
    return strategy;
  }

  @Override
  public void removeStrategy(String id) {
    memory.change(() -> remove(id));
  }

  private void replace(Strategy strategy) {
    Optional<Strategy> standing =
        strategies.lockAll().stream().filter(Strategy::isDefault).findFirst();
    if (!strategy.isDefault()
        && standing.map(Strategy::id).filter(strategy.id()::equals).isPresent()) {
      throw new NotAllowedNow(
          "Strategy " + strategy.id() + " is the default; make another one the default first");
    }
    if (strategy.isDefault()) {
      strategies.makeOnlyDefault(strategy.id());
    }
    strategies.save(strategy);
  }

  private void remove(String id) {
    Strategy strategy =
        strategies.lockAll().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Unknown("strategy", id));
    if (strategy.isDefault()) {
      throw new NotAllowedNow(
          "Strategy " + id + " is the default; make another one the default first");
    }
    strategies.remove(id);
  }
}
