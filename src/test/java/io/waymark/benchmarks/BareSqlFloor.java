package io.waymark.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The least that the same order would write without a platform: its inserts and updates by prepared
 * statements, one transaction for each of intake, reservation, acceptance, shipment and delivery.
 */
final class BareSqlFloor {

  private static final String SCHEMA =
      """
      create schema floor;
      create table floor.sales_order (id bigint primary key, status text, body text);
      create table floor.order_line (order_id bigint, line int, sku text, quantity int,
        primary key (order_id, line));
      create table floor.position (sku text primary key, on_hand int, reserved int);
      create table floor.fulfillment_order (order_id bigint primary key, status text, tracking text);
      insert into floor.position select 'BENCH-' || i, 100000000, 0 from generate_series(0, 299) i;
      """;

  private final DataSource dataSource;

  BareSqlFloor(DataSource dataSource) throws SQLException {
    this.dataSource = dataSource;
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute(SCHEMA);
    }
  }

  /** Orders a second from intake to delivery. */
  double run(int orders, int clients) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        done.add(pool.submit(() -> work(first, orders, clients)));
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return orders / ((System.nanoTime() - start) / 1e9);
  }

  private Void work(int first, int orders, int clients) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      for (int id = first; id < orders; id += clients) {
        fulfil(connection, id);
      }
    }
    return null;
  }

  private static void fulfil(Connection c, long id) throws SQLException {
    int[] skus = ThreadLocalRandom.current().ints(0, 300).distinct().limit(3).sorted().toArray();
    run(c, "insert into floor.sales_order values (?, 'PLACED', ?)", id, "x".repeat(500));
    for (int line = 0; line < 3; line++) {
      run(c, "insert into floor.order_line values (?, ?, ?, 1)", id, line, "BENCH-" + skus[line]);
    }
    c.commit();
    for (int sku : skus) {
      run(c, "update floor.position set reserved = reserved + 1 where sku = ?", "BENCH-" + sku);
    }
    run(c, "insert into floor.fulfillment_order values (?, 'SENT', null)", id);
    c.commit();
    run(c, "update floor.fulfillment_order set status = 'ACCEPTED' where order_id = ?", id);
    c.commit();
    for (int sku : skus) {
      run(
          c,
          "update floor.position set reserved = reserved - 1, on_hand = on_hand - 1 where sku = ?",
          "BENCH-" + sku);
    }
    run(
        c,
        "update floor.fulfillment_order set status = 'SHIPPED', tracking = 'T' where order_id = ?",
        id);
    c.commit();
    run(c, "update floor.sales_order set status = 'COMPLETED' where id = ?", id);
    c.commit();
  }

  private static void run(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
