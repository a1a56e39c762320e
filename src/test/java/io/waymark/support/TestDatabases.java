package io.waymark.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/** Fresh, empty databases for tests: real PostgreSQL (one server for the whole run) and H2. */
public final class TestDatabases {

  private static EmbeddedPostgres server;

  private TestDatabases() {}

  /** The JDBC URL of a new PostgreSQL database; the user is {@code postgres}, no password. */
  public static synchronized String newPostgres() {
    String name = "waymark_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server().getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** The JDBC URL of a new H2 database in memory. */
  public static String newH2() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  }

  // Spring runs this after every context is closed; the server's own hook would race with them.
  private static void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres server() {
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "1000")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setRegisterShutdownHook(false)
                .start();
        SpringApplication.getShutdownHandlers().add(TestDatabases::stop);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
