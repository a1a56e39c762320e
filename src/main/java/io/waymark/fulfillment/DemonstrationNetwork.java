package io.waymark.fulfillment;

import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The sources and strategies of the demonstration company, Alder &amp; Finch Outfitters. Loaded
 * once: there is always a strategy afterwards.
 */
@Component
@ConditionalOnProperty(name = "waymark.demonstration", havingValue = "true", matchIfMissing = true)
class DemonstrationNetwork implements ApplicationRunner {

  private final Strategies strategies;
  private final StoredNetwork network;
  private final Definitions<CarrierService> services;

  DemonstrationNetwork(
      Strategies strategies, StoredNetwork network, Definitions<CarrierService> services) {
    this.strategies = strategies;
    this.network = network;
    this.services = services;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (strategies.all().isEmpty()) {
      sources().forEach(unlessMadeMeanwhile(network::save));
      ExampleStrategies.all().forEach(unlessMadeMeanwhile(network::save));
      ExampleServices.all().forEach(unlessMadeMeanwhile(services::save));
    }
  }

  // Several nodes may start at once on an empty database.
  private static <T> Consumer<T> unlessMadeMeanwhile(Consumer<T> save) {
    return example -> {
      try {
        save.accept(example);
      } catch (DuplicateKeyException e) {
        // Another node made it: the same example.
      }
    };
  }

  private static List<Source> sources() {
    return List.of(
        source(
            "DC-COLUMBUS",
            Source.Kind.DISTRIBUTION_CENTER,
            new City("Columbus", "OH", "43215"),
            new GeoPoint(39.9612, -82.9988)),
        source(
            "DC-RENO",
            Source.Kind.DISTRIBUTION_CENTER,
            new City("Reno", "NV", "89501"),
            new GeoPoint(39.5296, -119.8138)),
        source(
            "WH-DALLAS",
            Source.Kind.WAREHOUSE,
            new City("Dallas", "TX", "75201"),
            new GeoPoint(32.7767, -96.7970)),
        source(
            "STORE-NYC",
            Source.Kind.STORE,
            new City("New York", "NY", "10001"),
            new GeoPoint(40.7506, -73.9972)),
        source(
            "STORE-CHICAGO",
            Source.Kind.STORE,
            new City("Chicago", "IL", "60601"),
            new GeoPoint(41.8853, -87.6216)),
        source(
            "STORE-SEATTLE",
            Source.Kind.STORE,
            new City("Seattle", "WA", "98101"),
            new GeoPoint(47.6101, -122.3344)));
  }

  private record City(String name, String region, String postalCode) {}

  private static Source source(String location, Source.Kind kind, City city, GeoPoint point) {
    String what =
        switch (kind) {
          case DISTRIBUTION_CENTER -> "distribution center";
          case WAREHOUSE -> "warehouse";
          case STORE -> "store";
          case DROP_SHIP_VENDOR -> "vendor";
          case VIRTUAL -> "virtual stock";
        };
    return new Source(
        new LocationId(location),
        city.name() + " " + what,
        kind,
        new Address(
            null,
            "Alder & Finch Outfitters",
            null,
            null,
            city.name(),
            city.region(),
            city.postalCode(),
            "US",
            null),
        point,
        "simulated-warehouse",
        true);
  }
}
