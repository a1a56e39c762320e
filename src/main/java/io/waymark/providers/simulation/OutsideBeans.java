package io.waymark.providers.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "waymark.simulation.enabled", matchIfMissing = true)
class OutsideBeans {

  @Bean(destroyMethod = "close")
  CallbackStore simulationStore(SimulationSettings settings) {
    return new CallbackStore(settings.database());
  }

  @Bean
  Callbacks simulationCallbacks(
      CallbackStore store,
      Simulation simulation,
      SimulationSettings settings,
      Environment environment) {
    // The node's own port is only known once its web server runs.
    return new Callbacks(
        store,
        simulation,
        () ->
            settings.callbackUrl() == null || settings.callbackUrl().isBlank()
                ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                : settings.callbackUrl());
  }

  @Bean
  OutsideSystems simulatedSystems(Simulation simulation, Callbacks callbacks, ObjectMapper json) {
    return new OutsideSystems(
        simulation, new Warehouse(callbacks, simulation), new Carrier(callbacks, simulation), json);
  }
}
