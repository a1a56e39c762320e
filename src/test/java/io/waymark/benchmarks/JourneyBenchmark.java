package io.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.waymark.orders.OrderStatus;
import io.waymark.support.RunningNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders of three lines through the whole journey, on PostgreSQL with fsync on, with the simulated
 * providers answering at once; beside it, in the same run, the bare-SQL floor. Node, database,
 * simulated providers and the posting clients share the machine. The warm-up is long because the
 * JVM still compiles after thousands of orders; a short one shows a node in its first minutes.
 */
@Tag("benchmark")
class JourneyBenchmark {

  private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 6000);
  private static final int ORDERS = Integer.getInteger("benchmark.orders", 4000);
  private static final int CLIENTS = Integer.getInteger("benchmark.clients", 8);
  private static final Duration ROUND_TRIP =
      Duration.ofNanos(1000L * Integer.getInteger("benchmark.round-trip", 0));

  private static final List<String> OPEN =
      Stream.of(OrderStatus.values())
          .filter(status -> !status.closed())
          .map(OrderStatus::name)
          .toList();

  @TempDir Path folder;

  @Test
  void ordersThroughTheWholeJourney() throws Exception {
    try (EmbeddedPostgres postgres = durablePostgres();
        FarDatabase far = new FarDatabase(postgres.getPort(), ROUND_TRIP)) {
      JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
      jdbc.sql("create extension pg_stat_statements").update();
      long start = System.nanoTime();
      try (RunningNode node = startNode(ROUND_TRIP.isZero() ? postgres.getPort() : far.port());
          OrderLoad load = new OrderLoad(node)) {
        node.awaitReady();
        load.stock();
        load.post("first", 1, 1);
        double firstOrder = (System.nanoTime() - start) / 1e9;
        load.post("warm-up", WARM_UP, CLIENTS);
        awaitCompleted(jdbc, 1 + WARM_UP);
        measure(jdbc, node, load);
        System.out.printf("start to first order accepted  %8.1f s%n", firstOrder);
      }
      floor(postgres);
      engineFloor(jdbc, postgres);
    }
  }

  private RunningNode startNode(int databasePort) throws Exception {
    return new RunningNode(
        folder,
        "spring.datasource.url=jdbc:postgresql://localhost:" + databasePort + "/postgres",
        "spring.datasource.username=postgres",
        "spring.datasource.password=",
        // The outside systems' own disk is not what is measured.
        "waymark.simulation.database=jdbc:h2:mem:simulation",
        "waymark.simulation.acceptance-delay=0ms",
        "waymark.simulation.shipment-delay=0ms",
        "waymark.simulation.delivery-delay=0ms");
  }

  private static void measure(JdbcClient jdbc, RunningNode node, OrderLoad load) throws Exception {
    jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
    DatabaseCounters before = DatabaseCounters.read(jdbc);
    Duration processor = node.processorTime();
    Duration compilation = node.compilationTime();
    Duration database = DatabaseCounters.processorTime(jdbc);
    Duration clients = ownProcessorTime();
    System.out.println("measuring");
    Instant start = Instant.now();
    long[] micros = load.post("run", ORDERS, CLIENTS);
    double accepted = seconds(start, Instant.now());
    awaitCompleted(jdbc, 1 + WARM_UP + ORDERS);
    double completed = seconds(start, lastCompletion(jdbc));
    processor = node.processorTime().minus(processor);
    compilation = node.compilationTime().minus(compilation);
    database = DatabaseCounters.processorTime(jdbc).minus(database);
    clients = ownProcessorTime().minus(clients);
    DatabaseCounters used = DatabaseCounters.read(jdbc).since(before);
    DatabaseCounters.mostFrequent(jdbc, ORDERS, 90).forEach(System.out::println);
    System.out.printf("orders of warm-up, measured    %8d, %d%n", WARM_UP, ORDERS);
    System.out.printf("completed orders               %8.1f /s%n", ORDERS / completed);
    System.out.printf("accepted orders                %8.1f /s%n", ORDERS / accepted);
    System.out.printf("accept latency p50             %8.1f ms%n", micros[ORDERS / 2] / 1e3);
    System.out.printf("accept latency p99             %8.1f ms%n", micros[ORDERS * 99 / 100] / 1e3);
    System.out.printf(
        "SQL statements per order       %8.1f%n", used.statements() / (double) ORDERS);
    System.out.printf("commits per order              %8.1f%n", used.commits() / (double) ORDERS);
    System.out.printf(
        "node's processor time per order%7.1f ms%n", processor.toMillis() / (double) ORDERS);
    System.out.printf(
        "  of it the JVM's compilers    %8.1f ms%n", compilation.toMillis() / (double) ORDERS);
    System.out.printf(
        "PostgreSQL's                   %8.1f ms%n", database.toMillis() / (double) ORDERS);
    System.out.printf(
        "the posting clients'           %8.1f ms%n", clients.toMillis() / (double) ORDERS);
    System.out.printf("WAL per order                  %8.1f kB%n", used.walBytes() / 1e3 / ORDERS);
    System.out.printf(
        "stored per order               %8.1f kB%n", used.storedBytes() / 1e3 / ORDERS);
    System.out.printf("live heap (limit 512 MB)       %8d MB%n", node.liveHeapMegabytes());
    assertThat(node.get("/api/inventory/invariants").path("holds").asBoolean()).isTrue();
  }

  private static void floor(EmbeddedPostgres postgres) throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
      pool.setMaximumPoolSize(CLIENTS);
      double rate = new BareSqlFloor(pool).run(ORDERS, CLIENTS);
      System.out.printf("bare-SQL floor                 %8.1f orders/s%n", rate);
    }
  }

  private static void engineFloor(JdbcClient jdbc, EmbeddedPostgres postgres) throws Exception {
    jdbc.sql("create database engine").update();
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "engine"));
      pool.setMinimumIdle(2 * CLIENTS);
      pool.setMaximumPoolSize(2 * CLIENTS);
      JdbcClient.create(pool).sql("create extension pg_stat_statements").update();
      try (EngineFloor engine = new EngineFloor(pool)) {
        engine.run("warm-up", WARM_UP, CLIENTS);
        DatabaseCounters before = DatabaseCounters.read(JdbcClient.create(pool));
        Duration database = DatabaseCounters.processorTime(jdbc);
        Duration processor = ownProcessorTime();
        long start = System.nanoTime();
        engine.run("run", ORDERS, CLIENTS);
        double seconds = (System.nanoTime() - start) / 1e9;
        processor = ownProcessorTime().minus(processor);
        database = DatabaseCounters.processorTime(jdbc).minus(database);
        DatabaseCounters used = DatabaseCounters.read(JdbcClient.create(pool)).since(before);
        System.out.printf("the engine alone               %8.1f orders/s%n", ORDERS / seconds);
        System.out.printf(
            "  statements, commits          %8.1f, %.1f%n",
            used.statements() / (double) ORDERS, used.commits() / (double) ORDERS);
        System.out.printf(
            "  its and PostgreSQL's time    %8.1f, %.1f ms%n",
            processor.toMillis() / (double) ORDERS, database.toMillis() / (double) ORDERS);
      }
    }
  }

  private static Duration ownProcessorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }

  private static Instant lastCompletion(JdbcClient jdbc) {
    return jdbc.sql("select max(at) from orders.timeline where event = 'Order completed'")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  // Asks seldom, and only whether anything is open: more would be a load of its own.
  private static void awaitCompleted(JdbcClient jdbc, int orders) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(20))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                jdbc.sql(
                        "select not exists (select 1 from orders.sales_order where status in (:open))")
                    .param("open", OPEN)
                    .query(Boolean.class)
                    .single());
    assertThat(
            jdbc.sql("select count(*) from orders.sales_order where status = 'COMPLETED'")
                .query(Integer.class)
                .single())
        .isEqualTo(orders);
  }

  private static EmbeddedPostgres durablePostgres() throws Exception {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setServerConfig("pg_stat_statements.max", "5000")
        .start();
  }
}
