package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Cached;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps sources and strategies in the database and, for a short time, in memory. The memory is
 * cleared when a change is committed here and is otherwise as old as {@code
 * waymark.fulfillment.network-cache} allows.
 */
@Service
class StoredNetwork implements FulfillmentNetwork {

  private final Sources sources;
  private final Strategies strategies;
  private final TransactionTemplate transaction;
  private final Cached<Network> network;

  StoredNetwork(
      Sources sources,
      Strategies strategies,
      PlatformTransactionManager transactions,
      FulfillmentSettings settings) {
    this.sources = sources;
    this.strategies = strategies;
    this.transaction = new TransactionTemplate(transactions);
    this.network =
        new Cached<>(() -> Network.of(sources.all(), strategies.all()), settings.networkCache());
  }

  Network now() {
    return network.get();
  }

  @Override
  public Source save(Source source) {
    SetupRules.check(source);
    sources.save(source);
    network.forget();
    return source;
  }

  @Override
  public void removeSource(LocationId location) {
    if (!sources.remove(location)) {
      throw new Unknown("source", location);
    }
    network.forget();
  }

  @Override
  public List<Source> sourcesNear(GeoPoint point, double withinKm) {
    return now().index().within(point, withinKm);
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
    transaction.executeWithoutResult(status -> replace(strategy));
    network.forget();
    return strategy;
  }

  @Override
  public void removeStrategy(String id) {
    transaction.executeWithoutResult(status -> remove(id));
    network.forget();
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
