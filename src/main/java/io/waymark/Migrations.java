package io.waymark;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Migrates each room by its own folder, numbering and history table, lowest room first. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Migrations {

  private static final List<String> ROOMS =
      List.of("security", "orders", "inventory", "fulfillment", "providers", "orchestration");

  @Bean
  FlywayMigrationStrategy migrateEachRoom() {
    return flyway -> ROOMS.forEach(room -> migrate(flyway.getConfiguration(), room));
  }

  private static void migrate(Configuration shared, String room) {
    Flyway.configure()
        .configuration(shared)
        .table("flyway_" + room)
        .locations("classpath:db/migration/" + room)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }
}
