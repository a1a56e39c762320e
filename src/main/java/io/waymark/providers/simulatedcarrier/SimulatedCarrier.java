package io.waymark.providers.simulatedcarrier;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.providers.framework.ExternalIds;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.simulation.Simulation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulatedCarrier {

  static final String ID = "simulated-carrier";

  @Bean
  Provider simulatedCarrierProvider(Simulation simulation, ObjectMapper json) {
    return Provider.named(
            ID, "Simulated carrier", "Plays a carrier that delivers what it is told of.")
        .action("track-shipment")
        .event("delivery-confirmed")
        .signedBy(simulation.signature())
        .identifiedBy(ExternalIds.field("eventId", json));
  }

  @Bean
  SimulatedCarrierRoutes simulatedCarrierRoutes(
      Simulation simulation, @Value("${waymark.providers.simulated-carrier.url:}") String url) {
    return new SimulatedCarrierRoutes(url.isBlank() ? simulation.url() : url);
  }
}
