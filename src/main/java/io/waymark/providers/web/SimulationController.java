package io.waymark.providers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.providers.simulation.Behaviour;
import io.waymark.providers.simulation.Simulation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/simulation")
@Tag(name = "Simulation", description = "How the simulated warehouse and carrier behave.")
class SimulationController {

  private final Simulation simulation;

  SimulationController(Simulation simulation) {
    this.simulation = simulation;
  }

  @Operation(summary = "Show how the simulated outside systems behave")
  @GetMapping
  Behaviour behaviour() {
    return simulation.behaviour();
  }

  @Operation(
      summary = "Change how they behave, until the next start",
      description =
          "Delays are ISO 8601 durations such as PT2S, rates between 0 and 1; what is left out"
              + " stays as it is.")
  @PutMapping
  Behaviour change(@RequestBody Behaviour change) {
    return simulation.change(change);
  }
}
