package io.waymark.fulfillment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.waymark.fulfillment.geography.Destinations;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockChange;
import io.waymark.kernel.Address;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.support.CountedStatements;
import io.waymark.support.TestDatabases;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The fulfillment room with the real inventory beside it, on a database of its own. */
final class FulfillmentRoom {

  final JdbcClient jdbc;
  final Inventory inventory;
  final Fulfillment fulfillment;
  final FulfillmentNetwork network;
  final Definitions<SourceList> sourceLists;
  final Definitions<CarrierService> carrierServices;
  final Destinations destinations;
  final Promises promises;
  final WhatIfs whatIfs;
  final CountedStatements statements;
  final AnnotationConfigApplicationContext context;

  FulfillmentRoom(Database database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database == Database.H2 ? TestDatabases.newH2() : TestDatabases.newPostgres());
    pool.setUsername(database == Database.H2 ? "waymark" : "postgres");
    pool.setPassword(database == Database.H2 ? "waymark" : "");
    for (String room : List.of("inventory", "fulfillment")) {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration/" + room)
          .table("flyway_" + room)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
    statements = new CountedStatements(pool);
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> statements);
    context.register(Wiring.class);
    context.refresh();
    jdbc = context.getBean(JdbcClient.class);
    inventory = context.getBean(Inventory.class);
    fulfillment = context.getBean(Fulfillment.class);
    network = context.getBean(FulfillmentNetwork.class);
    sourceLists = definitions(SourceList.class);
    carrierServices = definitions(CarrierService.class);
    promises = context.getBean(Promises.class);
    whatIfs = context.getBean(WhatIfs.class);
    destinations = context.getBean(Destinations.class);
    ExampleStrategies.all().forEach(network::save);
  }

  @SuppressWarnings("unchecked")
  private <T> Definitions<T> definitions(Class<T> type) {
    return (Definitions<T>)
        context
            .getBeanProvider(ResolvableType.forClassWithGenerics(Definitions.class, type))
            .getObject();
  }

  /** Imports zones from GeoJSON. */
  ZoneImports.Report zones(String geoJson, boolean repair) throws IOException {
    return context
        .getBean(ZoneImports.class)
        .read(context.getBean(ObjectMapper.class).readTree(geoJson), repair);
  }

  @EnableTransactionManagement
  @ComponentScan(
      basePackages = {"io.waymark.fulfillment", "io.waymark.inventory"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {".*\\.web\\..*", ".*\\.Demonstration.*", ".*Test.*"}))
  static class Wiring {

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    JdbcTemplate batches(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    ObjectMapper json() {
      return Jackson2ObjectMapperBuilder.json().build();
    }
  }

  /** A new source with a unique location. */
  Source source(String name, double latitude, double longitude) {
    String location = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    return network.save(
        new Source(
            new LocationId(location),
            name,
            Source.Kind.WAREHOUSE,
            new Address(null, null, null, null, null, null, null, "US", null),
            new GeoPoint(latitude, longitude),
            "simulated-warehouse",
            true));
  }

  /** A new SKU with this much on hand at each source. */
  Sku stocked(int onHand, Source... sources) {
    Sku sku = new Sku("SKU-" + UUID.randomUUID());
    for (Source source : sources) {
      receive(sku, source, onHand);
    }
    return sku;
  }

  void receive(Sku sku, Source source, int quantity) {
    jdbc.sql(
            """
            insert into inventory.location (id, name)
            select cast(? as varchar), cast(? as varchar)
            where not exists (select 1 from inventory.location where id = ?)
            """)
        .params(source.location().value(), source.name(), source.location().value())
        .update();
    inventory.apply(
        new StockChange(
            UUID.randomUUID().toString(),
            StockChange.Kind.RECEIVE,
            sku,
            source.location(),
            quantity,
            "a test"));
  }

  /** A request to Columbus, Ohio. */
  static PlanRequest request(String strategy, PlanRequest.Split split, PlanRequest.Line... lines) {
    return new PlanRequest(
        OrderId.next(), "US", "43215", null, List.of(lines), strategy, split, Set.of());
  }

  static PlanRequest.Line line(int number, Sku sku, int quantity) {
    return new PlanRequest.Line(number, sku, quantity);
  }
}
