package io.waymark.providers.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The simulated carrier: delivers every shipment it is told of. */
final class Carrier {

  private final Callbacks callbacks;
  private final Simulation simulation;

  Carrier(Callbacks callbacks, Simulation simulation) {
    this.callbacks = callbacks;
    this.simulation = simulation;
  }

  void take(JsonNode shipment) {
    Instant delivered = Instant.now().plus(simulation.behaviour().deliveryDelay());
    ObjectNode delivery =
        JsonNodeFactory.instance
            .objectNode()
            .put("orderId", shipment.path("orderId").asText())
            .put("fulfillmentOrderId", shipment.path("fulfillmentOrderId").asText())
            .put("trackingNumber", shipment.path("trackingNumber").asText())
            .put("deliveredAt", delivered.toString());
    callbacks.promise(
        List.of(Callback.of("simulated-carrier", "delivery-confirmed", 1, delivery, delivered)));
  }
}
