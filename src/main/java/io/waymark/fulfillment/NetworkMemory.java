package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.Cached;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What plans are made from, held in memory. It is read anew when a change was made here, and looked
 * at by one cheap query as often as {@code waymark.fulfillment.network-cache} says, for what other
 * nodes changed.
 */
@Component
class NetworkMemory {

  private record Version(long number, Network network) {}

  private final JdbcClient jdbc;
  private final Sources sources;
  private final Strategies strategies;
  private final DefinitionTable definitions;
  private final Items items;
  private final TransactionTemplate transaction;
  private final Cached<Version> held;
  private volatile Version last;

  NetworkMemory(
      JdbcClient jdbc,
      Sources sources,
      Strategies strategies,
      DefinitionTable definitions,
      Items items,
      PlatformTransactionManager transactions,
      FulfillmentSettings settings) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.strategies = strategies;
    this.definitions = definitions;
    this.items = items;
    this.transaction = new TransactionTemplate(transactions);
    this.held = new Cached<>(this::current, settings.networkCache());
  }

  Network now() {
    return held.get().network();
  }

  /** Makes a change, one at a time on all nodes, and tells all of them to read anew. */
  void change(Runnable change) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("update fulfillment.network_version set version = version + 1").update();
          change.run();
          held.forgetAfterCommit();
        });
  }

  private Version current() {
    // The number first: a change between the two is then read once more, and never missed.
    long number =
        jdbc.sql("select version from fulfillment.network_version").query(Long.class).single();
    Version known = last;
    if (known == null || known.number() != number) {
      known = new Version(number, read());
      last = known;
    }
    return known;
  }

  private Network read() {
    return Network.of(
        sources.all(),
        strategies.all(),
        definitions.all("source-list", SourceList.class),
        definitions.all("delivery-zone", DeliveryZone.class),
        definitions.all("carrier-service", CarrierService.class),
        items.memory());
  }
}
