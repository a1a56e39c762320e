package io.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.waymark.FreshStatistics;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.Location;
import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.StockChange;
import io.waymark.inventory.StockRecords;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A flash sale of one SKU on PostgreSQL with fsync on: every client wants one unit, again and
 * again, until all is sold and a quarter more was asked for. Combined reservations beside the naive
 * row lock (each request a transaction of its own), in the same run, alternating.
 */
@Tag("benchmark")
class FlashSaleBenchmark {

  private static final int CLIENTS = Integer.getInteger("benchmark.clients", 64);
  private static final int NAIVE_UNITS = Integer.getInteger("benchmark.naive", 2000);
  private static final int UNITS = Integer.getInteger("benchmark.units", 20_000);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final LocationId PLACE = new LocationId("FLASH");

  @EnableScheduling
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

  private record Sale(double perSecond, double soldOutPerSecond, long[] sold, long[] soldOut) {}

  @Test
  void oneSkuSoldToEverybody() throws Exception {
    // Without the node's own configuration, every statement would be logged.
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(null, LogLevel.WARN);
    try (EmbeddedPostgres postgres = durablePostgres();
        HikariDataSource pool = pool(postgres);
        AnnotationConfigApplicationContext room = room(pool)) {
      Inventory inventory = room.getBean(Inventory.class);
      TransactionTemplate own =
          new TransactionTemplate(room.getBean(PlatformTransactionManager.class));
      Function<List<ReservationLine>, ReservationOutcome> combined =
          lines -> inventory.reserve(null, lines);
      Function<List<ReservationLine>, ReservationOutcome> naive =
          lines -> own.execute(status -> inventory.reserve(null, lines));
      System.out.printf("clients %d, fsync %s%n", CLIENTS, fsync(room));
      sell(room, naive, NAIVE_UNITS / 2);
      sell(room, combined, UNITS / 2);
      for (int round = 1; round <= ROUNDS; round++) {
        Sale slow = sell(room, naive, NAIVE_UNITS);
        Sale fast = sell(room, combined, UNITS);
        print("naive", slow);
        print("combined", fast);
        System.out.printf(
            "round %d: %.1f times the naive row lock; sold out %.1f times%n",
            round,
            fast.perSecond() / slow.perSecond(),
            fast.soldOutPerSecond() / slow.soldOutPerSecond());
      }
      assertThat(room.getBean(StockRecords.class).violations()).isEmpty();
    }
  }

  private static Sale sell(
      AnnotationConfigApplicationContext room,
      Function<List<ReservationLine>, ReservationOutcome> reserve,
      int units)
      throws Exception {
    Sku sku = new Sku("FLASH-" + UUID.randomUUID());
    Inventory inventory = room.getBean(Inventory.class);
    room.getBean(StockRecords.class).define(new Location(PLACE, "Flash sale"));
    inventory.apply(
        new StockChange(
            sku.value(), StockChange.Kind.RECEIVE, sku, PLACE, units, "for the flash sale"));
    long[] begun = new long[units * 5 / 4];
    long[] ended = new long[begun.length];
    boolean[] sold = new boolean[begun.length];
    AtomicInteger next = new AtomicInteger();
    allClients(
        () -> {
          for (int i = next.getAndIncrement(); i < begun.length; i = next.getAndIncrement()) {
            List<ReservationLine> lines =
                List.of(new ReservationLine(sku.value() + i, sku, PLACE, 1));
            begun[i] = System.nanoTime();
            sold[i] = reserve.apply(lines) instanceof ReservationOutcome.Reserved;
            ended[i] = System.nanoTime();
          }
        });
    assertThat(count(sold)).as("exactly what there was").isEqualTo(units);
    assertThat(inventory.position(sku, PLACE).available()).isZero();
    return sale(begun, ended, sold, units);
  }

  private static Sale sale(long[] begun, long[] ended, boolean[] sold, int units) {
    long start = Arrays.stream(begun).min().orElseThrow();
    long[] soldMicros = new long[units];
    long[] soldOutMicros = new long[begun.length - units];
    long lastSold = start;
    long last = start;
    int s = 0;
    int o = 0;
    for (int i = 0; i < begun.length; i++) {
      long micros = (ended[i] - begun[i]) / 1000;
      last = Math.max(last, ended[i]);
      if (sold[i]) {
        soldMicros[s++] = micros;
        lastSold = Math.max(lastSold, ended[i]);
      } else {
        soldOutMicros[o++] = micros;
      }
    }
    Arrays.sort(soldMicros);
    Arrays.sort(soldOutMicros);
    return new Sale(
        units * 1e9 / (lastSold - start),
        soldOutMicros.length * 1e9 / (last - lastSold),
        soldMicros,
        soldOutMicros);
  }

  private static void print(String name, Sale sale) {
    System.out.printf(
        "%-9s %8.0f sold/s  p50 %7.2f ms  p99 %7.2f ms | sold out %8.0f /s p50 %7.2f p99 %7.2f ms%n",
        name,
        sale.perSecond(),
        percentile(sale.sold(), 50),
        percentile(sale.sold(), 99),
        sale.soldOutPerSecond(),
        percentile(sale.soldOut(), 50),
        percentile(sale.soldOut(), 99));
  }

  private static double percentile(long[] sortedMicros, int percent) {
    return sortedMicros[(int) ((long) sortedMicros.length * percent / 100)] / 1e3;
  }

  private static int count(boolean[] all) {
    int count = 0;
    for (boolean each : all) {
      count += each ? 1 : 0;
    }
    return count;
  }

  private static void allClients(Runnable client) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(pool.submit(client));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static AnnotationConfigApplicationContext room(DataSource pool) {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/inventory")
        .load()
        .migrate();
    AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    room.getEnvironment().getSystemProperties().put("waymark.demonstration", "false");
    room.registerBean(DataSource.class, () -> pool);
    room.register(Wiring.class);
    room.scan("io.waymark.inventory");
    // As in a node, whose database would otherwise be planned for as empty in its first minute.
    room.register(FreshStatistics.class);
    room.refresh();
    return room;
  }

  private static String fsync(AnnotationConfigApplicationContext room) {
    return room.getBean(JdbcClient.class).sql("show fsync").query(String.class).single();
  }

  private static HikariDataSource pool(EmbeddedPostgres postgres) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    // The node's default: more connections only make more waiters for the one row.
    pool.setMaximumPoolSize(24);
    return pool;
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
