package io.waymark.providers.simulatedwarehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.providers.framework.ExternalIds;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.simulation.Simulation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulatedWarehouse {

  static final String ID = "simulated-warehouse";

  @Bean
  Provider simulatedWarehouseProvider(Simulation simulation, ObjectMapper json) {
    return Provider.named(
            ID,
            "Simulated warehouse",
            "Plays a warehouse that accepts or rejects fulfillment orders and ships them.")
        .action("send-fulfillment-order")
        .action("cancel-fulfillment-order")
        .event("fulfillment-order-accepted")
        .event("fulfillment-order-rejected")
        .event("shipment-confirmed")
        .event("pickup-missed")
        .signedBy(simulation.signature())
        .identifiedBy(ExternalIds.field("eventId", json));
  }

  @Bean
  SimulatedWarehouseRoutes simulatedWarehouseRoutes(
      Simulation simulation,
      ObjectMapper json,
      @Value("${waymark.providers.simulated-warehouse.url:}") String url) {
    return new SimulatedWarehouseRoutes(url.isBlank() ? simulation.url() : url, json);
  }
}
