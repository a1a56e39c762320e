package io.waymark.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What differs between a test's context and production: the database, ports and waiting times. */
final class TestContexts {

  private TestContexts() {}

  /** On PostgreSQL. */
  static final class Postgres
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      apply(context, TestDatabases.newPostgres(), "postgres", "");
    }
  }

  /** On H2. */
  static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      apply(context, TestDatabases.newH2(), "waymark", "waymark");
      // The engine's REST finds its engine by name, once for the whole JVM: it is PostgreSQL's.
      TestPropertyValues.of("camunda.bpm.generate-unique-process-engine-name=true")
          .applyTo(context);
    }
  }

  private static void apply(
      ConfigurableApplicationContext context, String url, String user, String password) {
    TestPropertyValues.of(
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + user,
            "spring.datasource.password=" + password,
            "waymark.security.admin-password=" + Api.PASSWORD,
            "waymark.secrets.key=" + Api.SECRETS_KEY,
            "waymark.providers.shopify.secret=" + Api.WEBHOOK_SECRET,
            "waymark.providers.woocommerce.secret=" + Api.WEBHOOK_SECRET,
            "waymark.providers.x12.secret=" + Api.WEBHOOK_SECRET,
            "waymark.providers.csv-drop.directory=" + newDirectory("csv-drop"),
            "waymark.providers.x12.directory=" + newDirectory("x12-drop"),
            // A plan must not change while a test looks: prices are learned when one says so.
            "waymark.fulfillment.prices.every=1d",
            "waymark.simulation.port=0",
            "waymark.simulation.database=jdbc:h2:mem:" + UUID.randomUUID(),
            "waymark.simulation.acceptance-delay=0s",
            "waymark.simulation.shipment-delay=0s",
            "waymark.simulation.delivery-delay=0s")
        .applyTo(context);
  }

  private static Path newDirectory(String name) {
    try {
      return Files.createTempDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
