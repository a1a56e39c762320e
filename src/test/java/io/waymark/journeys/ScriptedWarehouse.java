package io.waymark.journeys;

import io.waymark.providers.framework.ExternalIds;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.framework.ProviderRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A warehouse that takes everything and says nothing: its answers are the tests' own. */
@Configuration(proxyBeanMethods = false)
class ScriptedWarehouse {

  static final String ID = "scripted-warehouse";

  @Bean
  Provider scriptedWarehouseProvider() {
    return Provider.named(ID, "Scripted warehouse", "Says what a test says.")
        .action("send-fulfillment-order")
        .action("cancel-fulfillment-order")
        .identifiedBy(ExternalIds.header("X-Test-Id"));
  }

  @Bean
  ProviderRoutes scriptedWarehouseRoutes() {
    return new ProviderRoutes(ID) {
      @Override
      public void configure() {
        action("send-fulfillment-order").log("taken");
        action("cancel-fulfillment-order").log("taken");
      }
    };
  }
}
