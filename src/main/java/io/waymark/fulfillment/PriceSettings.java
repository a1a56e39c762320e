package io.waymark.fulfillment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How prices of scarce stock are learned.
 *
 * @param horizon the time until stock is replenished, for which it must last
 * @param memory the mean age of the orders that are learned from
 * @param shortest a past that is shorter counts as this long
 */
@ConfigurationProperties("waymark.fulfillment.prices")
record PriceSettings(
    @DefaultValue("7d") Duration horizon,
    @DefaultValue("7d") Duration memory,
    @DefaultValue("1d") Duration shortest) {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(PriceSettings.class)
  static class Binding {}
}
