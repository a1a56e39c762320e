package io.waymark.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.StockLevels;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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

/**
 * How soon stock levels follow the stock at 1,000,000 positions on PostgreSQL with fsync on: after
 * a start, with 20,000 places out of stock that nobody was told of, and after a reservation that
 * takes the last units. Every tenth SKU has a low-stock threshold.
 */
@Tag("benchmark")
class StockLevelsBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);
  private static final int OUT_OF_STOCK = 20_000;

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

  @Test
  void levelsFollowTheStock() throws Exception {
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(null, LogLevel.WARN);
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .start();
        HikariDataSource pool = new HikariDataSource();
        AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext()) {
      pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
      pool.setUsername("postgres");
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration/inventory")
          .load()
          .migrate();
      fill(JdbcClient.create(pool));
      room.registerBean(DataSource.class, () -> pool);
      room.register(Wiring.class);
      room.scan("io.waymark.inventory");
      long start = System.nanoTime();
      room.refresh();
      StockLevels levels = room.getBean(StockLevels.class);
      until(() -> levels.last() == OUT_OF_STOCK);
      System.out.printf("all compared after a start: %.1f s%n", (System.nanoTime() - start) / 1e9);
      takeTheLast(room.getBean(Inventory.class), levels);
    }
  }

  private static void takeTheLast(Inventory inventory, StockLevels levels)
      throws InterruptedException {
    long[] millis = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long last = levels.last();
      inventory.reserve(
          null,
          List.of(
              new ReservationLine(
                  UUID.randomUUID().toString(),
                  new Sku("SKU-" + (5001 + i)),
                  new LocationId("L0"),
                  100)));
      long start = System.nanoTime();
      until(() -> levels.last() > last);
      millis[i] = (System.nanoTime() - start) / 1_000_000;
    }
    Arrays.sort(millis);
    System.out.printf(
        "told after the commit: p50 %d ms, worst %d ms%n", millis[ROUNDS / 2], millis[ROUNDS - 1]);
  }

  private static void until(BooleanSupplier met) throws InterruptedException {
    while (!met.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  private static void fill(JdbcClient jdbc) {
    List.of(
            "insert into inventory.location (id, name) select 'L' || i, 'L'"
                + " from generate_series(0, 99) i",
            "insert into inventory.position (sku, location, variant, on_hand, reserved)"
                + " select 'SKU-' || s, 'L' || l, '', case when (s + l) % 50 = 0 then 0 else 100"
                + " end, 0 from generate_series(0, 9999) s, generate_series(0, 99) l",
            "insert into inventory.movement (sku, location, variant, kind, delta, on_hand, moved_at)"
                + " select sku, location, variant, 'RECEIVE', on_hand, on_hand, now()"
                + " from inventory.position",
            "insert into inventory.low_stock_threshold (sku, units) select 'SKU-' || s, 5"
                + " from generate_series(0, 999) s",
            "analyze")
        .forEach(statement -> jdbc.sql(statement).update());
  }
}
