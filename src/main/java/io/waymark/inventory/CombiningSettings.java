package io.waymark.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How reservations that arrive at the same time are combined.
 *
 * @param workers batches that may be under way at once, each on a database connection
 * @param batch lines in one transaction
 * @param queue requests that may wait; one more is turned away
 * @param patience how long a caller waits for its answer
 */
@ConfigurationProperties("waymark.inventory.combining")
record CombiningSettings(
    @DefaultValue("4") int workers,
    @DefaultValue("256") int batch,
    @DefaultValue("1000") int queue,
    @DefaultValue("30s") Duration patience) {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(CombiningSettings.class)
  static class Binding {}
}
