package io.waymark.fulfillment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * What can be set of this room.
 *
 * @param networkCache how long another node's change to sources and strategies may stay unseen
 */
@ConfigurationProperties("waymark.fulfillment")
record FulfillmentSettings(@DefaultValue("5s") Duration networkCache) {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(FulfillmentSettings.class)
  static class Binding {}
}
