package io.waymark.inventory;

import com.zaxxer.hikari.HikariDataSource;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.support.Api;
import io.waymark.support.CountedStatements;
import io.waymark.support.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The inventory room alone, on a database of its own. */
final class InventoryRoom implements AutoCloseable {

  final JdbcClient jdbc;
  final Inventory inventory;
  final SoftReservations soft;
  final StockRecords records;
  final Measures measures;
  final CombinedReserving combined;
  final TransactionTemplate transaction;
  final List<StockChanged> news;
  final List<StockLevelChanged> levelNews;
  final CountedStatements statements;
  private final AnnotationConfigApplicationContext context;
  private final HikariDataSource pool;

  InventoryRoom(Database database) {
    pool = new HikariDataSource();
    pool.setJdbcUrl(database == Database.H2 ? TestDatabases.newH2() : TestDatabases.newPostgres());
    pool.setUsername(database == Database.H2 ? "waymark" : "postgres");
    pool.setPassword(database == Database.H2 ? "waymark" : "");
    pool.setMaximumPoolSize(24);
    pool.setMinimumIdle(1);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/inventory")
        .load()
        .migrate();
    statements = new CountedStatements(pool);
    context = new AnnotationConfigApplicationContext();
    // The tests' own receivers are on this machine.
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "tests",
                Map.of(
                    "waymark.inventory.webhooks.allow-private",
                    "true",
                    "waymark.secrets.key",
                    Api.SECRETS_KEY)));
    context.registerBean(DataSource.class, () -> statements);
    context.register(Wiring.class);
    context.scan("io.waymark.inventory");
    context.refresh();
    jdbc = context.getBean(JdbcClient.class);
    inventory = context.getBean(Inventory.class);
    soft = context.getBean(SoftReservations.class);
    records = context.getBean(StockRecords.class);
    measures = context.getBean(Measures.class);
    combined = context.getBean(CombinedReserving.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    news = context.getBean(News.class).heard;
    levelNews = context.getBean(News.class).levels;
  }

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

    @Bean
    News news() {
      return new News();
    }
  }

  static class News {
    final List<StockChanged> heard = new CopyOnWriteArrayList<>();
    final List<StockLevelChanged> levels = new CopyOnWriteArrayList<>();

    @EventListener
    void on(StockLevelChanged changed) {
      levels.add(changed);
    }

    @EventListener
    void on(StockChanged changed) {
      heard.add(changed);
    }
  }

  /** Combining as another node would do it, with its own settings; the caller ends it. */
  CombinedReserving anotherNode(CombiningSettings settings) {
    CombinedReserving node =
        new CombinedReserving(
            context.getBean(Reserving.class),
            context.getBean(SoldOut.class),
            settings,
            context.getBean(PlatformTransactionManager.class));
    node.afterPropertiesSet();
    return node;
  }

  /** A new SKU with this much on hand at each location, which is made if need be. */
  Sku stocked(int onHand, String... locations) {
    Sku sku = new Sku("SKU-" + UUID.randomUUID());
    List<StockChange> changes = new ArrayList<>();
    for (String location : locations) {
      LocationId id = new LocationId(location);
      records.define(new Location(id, location));
      changes.add(change(StockChange.Kind.RECEIVE, sku, location, onHand));
    }
    inventory.applyAll(changes);
    return sku;
  }

  static StockChange change(StockChange.Kind kind, Sku sku, String location, int quantity) {
    return new StockChange(
        UUID.randomUUID().toString(), kind, sku, new LocationId(location), quantity, "a test");
  }

  static ReservationLine line(String reference, Sku sku, String location, int quantity) {
    return new ReservationLine(reference, sku, new LocationId(location), quantity);
  }

  static String newReference() {
    return "ref-" + UUID.randomUUID();
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  StockPosition at(Sku sku, String location) {
    return inventory.position(sku, new LocationId(location));
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
