package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.FulfillmentNetwork;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Strategies over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/strategies")
@Tag(name = "Fulfillment")
class StrategiesController {

  private final FulfillmentNetwork network;

  StrategiesController(FulfillmentNetwork network) {
    this.network = network;
  }

  record StrategyBody(
      String name,
      Strategy.Objective objective,
      CostsBody costs,
      Double maxDistanceKm,
      Integer maxSources,
      Boolean isDefault,
      Boolean active,
      StrategyRules rules) {}

  record CostsBody(
      Double perShipment, Double perKm, Double perUnitKm, Map<Source.Kind, Double> perUnit) {}

  record StrategyList(List<Strategy> strategies) {}

  @GetMapping
  @Operation(summary = "List strategies by id")
  StrategyList list() {
    return new StrategyList(network.strategies());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a strategy")
  Strategy read(@PathVariable String id) {
    return network.strategy(id).orElseThrow(() -> new Unknown("strategy", id));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Make a strategy (201) or replace it (200)",
      description =
          "Cost figures that are left out are those of the examples; figures count only for the"
              + " objective CHEAPEST, and the rules' weighted terms only for WEIGHTED. A new default"
              + " takes the place of the old one.")
  ResponseEntity<Strategy> save(@PathVariable String id, @RequestBody StrategyBody body) {
    boolean isNew = network.strategy(id).isEmpty();
    Strategy strategy =
        network.save(
            new Strategy(
                id,
                body.name(),
                body.objective(),
                costs(body.costs()),
                body.maxDistanceKm(),
                body.maxSources(),
                Boolean.TRUE.equals(body.isDefault()),
                body.active() == null || body.active(),
                body.rules()));
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(strategy);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a strategy that is not the default")
  void remove(@PathVariable String id) {
    network.removeStrategy(id);
  }

  private static Strategy.Costs costs(CostsBody body) {
    Strategy.Costs examples = Strategy.Costs.examples();
    return body == null
        ? examples
        : new Strategy.Costs(
            orElse(body.perShipment(), examples.perShipment()),
            orElse(body.perKm(), examples.perKm()),
            orElse(body.perUnitKm(), examples.perUnitKm()),
            body.perUnit() == null ? examples.perUnit() : body.perUnit());
  }

  private static double orElse(Double figure, double example) {
    return figure == null ? example : figure;
  }
}
