package io.waymark.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.waymark.inventory.CalculatedMeasure;
import io.waymark.inventory.ChangeFeed;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.InventoryChange;
import io.waymark.inventory.Measure;
import io.waymark.inventory.MeasureChange;
import io.waymark.inventory.Measures;
import io.waymark.inventory.ProductSearch;
import io.waymark.inventory.Products;
import io.waymark.inventory.StockPosition;
import io.waymark.inventory.StockQueries;
import io.waymark.inventory.StockQuery;
import io.waymark.inventory.StockSource;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * What the inventory's queries take at 1,000,000 positions (10,000 SKUs at 100 locations of 20
 * sites; every tenth SKU in a colour) with a ledger of as many movements and 100,000 quantities of
 * another data source, on PostgreSQL with fsync on, one caller after the other, in the process of
 * the database's client.
 */
@Tag("benchmark")
class StockQueriesBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 200);
  static final int LARGE_ROUNDS = Integer.getInteger("benchmark.large-rounds", 10);
  private static final int SKUS = 10_000;
  private static final int LOCATIONS = 100;

  private final Random random = new Random(1);

  @EnableTransactionManagement
  static class Wiring {

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }
  }

  @Test
  void queriesAtAMillionPositions() throws Exception {
    try (EmbeddedPostgres postgres = durablePostgres();
        HikariDataSource pool = new HikariDataSource();
        AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext()) {
      pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
      pool.setUsername("postgres");
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration/inventory")
          .load()
          .migrate();
      room.registerBean(DataSource.class, () -> pool);
      room.register(Wiring.class);
      room.scan("io.waymark.inventory");
      room.refresh();
      long start = System.nanoTime();
      fill(room.getBean(JdbcClient.class));
      System.out.printf("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
      define(room.getBean(Measures.class));
      small(room);
      large(room);
    }
  }

  private void small(AnnotationConfigApplicationContext room) {
    StockQueries queries = room.getBean(StockQueries.class);
    measure(
        "one exact position",
        ROUNDS,
        () ->
            queries.exact(
                List.of(new StockPosition(sku(), new LocationId("L" + location()), 0, 0)),
                List.of(),
                false));
    measure("one SKU in all", ROUNDS, () -> queries.figures(query(1, Map.of(), List.of())));
    measure(
        "one SKU by location",
        ROUNDS,
        () -> queries.figures(query(1, Map.of(), List.of(Dimension.LOCATION))));
    measure(
        "one SKU by organization and site",
        ROUNDS,
        () -> queries.figures(query(1, Map.of(), List.of(Dimension.ORGANIZATION, Dimension.SITE))));
    measure(
        "one SKU of a color at a site, by location",
        ROUNDS,
        () ->
            queries.figures(
                query(
                    1,
                    Map.of(Dimension.COLOR, Set.of("Red"), Dimension.SITE, Set.of("S3")),
                    List.of(Dimension.LOCATION))));
    measure("100 SKUs in all", ROUNDS, () -> queries.figures(query(100, Map.of(), List.of())));
    measure(
        "100 SKUs, a measure over two data sources",
        ROUNDS,
        () -> queries.figures(query(100, List.of("expected"), null)));
    measure(
        "10 SKUs by location, as of then",
        ROUNDS,
        () -> queries.figures(query(10, List.of(), Instant.now())));
    Inventory inventory = room.getBean(Inventory.class);
    measure(
        "availability of one SKU (the planner's)",
        ROUNDS,
        () -> inventory.positions(List.of(sku())));
    products(room);
  }

  private void products(AnnotationConfigApplicationContext room) {
    Products products = room.getBean(Products.class);
    measure(
        "products of a color and size",
        ROUNDS,
        () ->
            products.search(
                new ProductSearch(
                    null,
                    Map.of("color", Set.of("c" + random.nextInt(20)), "size", Set.of("M")),
                    null,
                    100)));
    measure(
        "products by part of the name",
        ROUNDS,
        () ->
            products.search(
                new ProductSearch("article " + random.nextInt(SKUS), Map.of(), null, 100)));
    ChangeFeed feed = room.getBean(ChangeFeed.class);
    measure("a page of 1,000 of the feed", ROUNDS, () -> feed.after(random.nextInt(900_000), 1000));
  }

  private void large(AnnotationConfigApplicationContext room) {
    StockQueries queries = room.getBean(StockQueries.class);
    LargeAnswers parts = new LargeAnswers(this);
    parts.inTheDatabase(room, 5_000, "sku");
    parts.inTheDatabase(room, 1_000, "sku, location");
    parts.json(room);
    measure(
        "5,000 SKUs at 100 locations, added up by SKU",
        LARGE_ROUNDS,
        () -> queries.figures(query(5_000, Map.of(), List.of())));
    measure(
        "1,000 SKUs by location: 100,000 rows",
        LARGE_ROUNDS,
        () -> queries.figures(query(1_000, Map.of(), List.of(Dimension.LOCATION))));
    measure(
        "every SKU at one location: 10,000 rows",
        LARGE_ROUNDS,
        () ->
            queries.figures(
                query(0, Map.of(Dimension.LOCATION, Set.of("L" + location())), List.of())));
    measure("10,000 records in one call", LARGE_ROUNDS, () -> deltas(room, 10_000));
    measure(
        "2,000 records in one call (a part of an import)", LARGE_ROUNDS, () -> deltas(room, 2_000));
    measure("one record", ROUNDS, () -> deltas(room, 1));
  }

  private void deltas(AnnotationConfigApplicationContext room, int records) {
    List<? extends InventoryChange> changes =
        IntStream.range(0, records)
            .mapToObj(
                i ->
                    new MeasureChange(
                        UUID.randomUUID().toString(),
                        MeasureChange.Mode.DELTA,
                        sku(),
                        new LocationId("L" + location()),
                        null,
                        new TreeMap<>(Map.of(Measure.ON_HAND, 1)),
                        null,
                        null))
            .toList();
    room.getBean(Inventory.class).applyAll(changes);
  }

  void measure(String what, int rounds, Runnable query) {
    for (int i = 0; i < rounds / 5 + 2; i++) {
      query.run();
    }
    long[] micros = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      query.run();
      micros[i] = (System.nanoTime() - start) / 1000;
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-46s p50 %9.2f ms   p99 %9.2f ms%n",
        what, micros[rounds / 2] / 1e3, micros[rounds * 99 / 100] / 1e3);
  }

  StockQuery query(int skus, Map<Dimension, Set<String>> filters, List<Dimension> groups) {
    return new StockQuery(skus(skus), filters, groups, null, null, false, false, false);
  }

  private StockQuery query(int skus, List<String> measures, Instant at) {
    return new StockQuery(
        skus(skus), null, List.of(Dimension.LOCATION), measures, at, false, false, false);
  }

  Set<Sku> skus(int count) {
    return random
        .ints(0, SKUS)
        .distinct()
        .limit(count)
        .mapToObj(i -> new Sku("SKU-" + i))
        .collect(Collectors.toSet());
  }

  private Sku sku() {
    return new Sku("SKU-" + random.nextInt(SKUS));
  }

  private int location() {
    return random.nextInt(LOCATIONS);
  }

  private static void define(Measures measures) {
    measures.define(new StockSource("pos", Set.of("inbound"), Map.of()));
    measures.define(
        new CalculatedMeasure(
            "expected",
            List.of(Measure.ON_HAND, Measure.of("pos.inbound")),
            List.of(Measure.RESERVED),
            false));
  }

  private static void fill(JdbcClient jdbc) {
    List.of(
            "insert into inventory.location (id, name, site) select 'L' || i, 'L', 'S' || i % 20"
                + " from generate_series(0, 99) i",
            "insert into inventory.variant (id, color) values ('color=Red', 'Red')",
            "insert into inventory.position (sku, location, variant, on_hand, reserved)"
                + " select 'SKU-' || s, 'L' || l, case when s % 10 = 0 then 'color=Red' else '' end,"
                + " 100, s % 50 from generate_series(0, 9999) s, generate_series(0, 99) l",
            "insert into inventory.movement (sku, location, variant, kind, delta, on_hand, moved_at)"
                + " select sku, location, variant, 'RECEIVE', on_hand, on_hand, now()"
                + " from inventory.position",
            "insert into inventory.data_source (name) values ('pos')",
            "insert into inventory.measure (data_source, name) values ('pos', 'inbound')",
            "insert into inventory.quantity select sku, location, variant, 'pos', 'inbound', 7"
                + " from inventory.position where location like 'L%1'",
            "insert into inventory.product (sku, name) select 'SKU-' || s, 'Article ' || s"
                + " from generate_series(0, 9999) s",
            "insert into inventory.product_attribute (sku, name, text) select 'SKU-' || s, 'color',"
                + " 'c' || s % 20 from generate_series(0, 9999) s",
            "insert into inventory.product_attribute (sku, name, text) select 'SKU-' || s, 'size',"
                + " (array['S', 'M', 'L'])[1 + s % 3] from generate_series(0, 9999) s",
            "insert into inventory.feed_entry (number, seq) select row_number() over (order by seq),"
                + " seq from inventory.movement",
            "update inventory.feed_state set scanned = (select max(seq) from inventory.movement),"
                + " last_number = (select max(number) from inventory.feed_entry)",
            "analyze")
        .forEach(statement -> jdbc.sql(statement).update());
  }

  private static EmbeddedPostgres durablePostgres() throws Exception {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("shared_buffers", "256MB")
        .start();
  }
}
