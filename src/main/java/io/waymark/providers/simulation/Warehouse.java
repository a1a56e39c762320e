package io.waymark.providers.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The simulated warehouse: accepts or rejects fulfillment orders, and ships what it accepted. */
final class Warehouse {

  private static final String SYSTEM = "simulated-warehouse";
  private static final String REJECTED = "fulfillment-order-rejected";
  private static final int ANSWER = 1;
  private static final int SHIPMENT = 2;
  private static final int CANCELLATION = 3;

  private final Callbacks callbacks;
  private final Simulation simulation;

  Warehouse(Callbacks callbacks, Simulation simulation) {
    this.callbacks = callbacks;
    this.simulation = simulation;
  }

  void take(JsonNode order) {
    Behaviour behaviour = simulation.behaviour();
    Instant answered = Instant.now().plus(behaviour.acceptanceDelay());
    if (Chance.strikes(order.path("fulfillmentOrderId").asText(), behaviour.rejectionRate())) {
      ObjectNode rejection = event(order).put("reason", "OUT_OF_STOCK");
      callbacks.promise(List.of(Callback.of(SYSTEM, REJECTED, ANSWER, rejection, answered)));
      return;
    }
    Instant shipped = answered.plus(behaviour.shipmentDelay());
    callbacks.promise(
        List.of(
            Callback.of(SYSTEM, "fulfillment-order-accepted", ANSWER, event(order), answered),
            Callback.of(
                SYSTEM, "shipment-confirmed", SHIPMENT, shipment(order, shipped), shipped)));
  }

  /** Nothing happens to what is shipped already, or was rejected. */
  void cancel(JsonNode order) {
    String id = order.path("fulfillmentOrderId").asText();
    List<String> open =
        IntStream.of(ANSWER, SHIPMENT).mapToObj(at -> SYSTEM + ":" + id + ":" + at).toList();
    if (callbacks.takeBack(open)) {
      ObjectNode rejection = event(order).put("reason", "CANCELLED");
      callbacks.promise(
          List.of(Callback.of(SYSTEM, REJECTED, CANCELLATION, rejection, Instant.now())));
    }
  }

  private static ObjectNode shipment(JsonNode order, Instant shipped) {
    ObjectNode shipment =
        event(order)
            .put("carrier", "simulated-carrier")
            .put("trackingNumber", "SIM-" + order.path("fulfillmentOrderId").asText())
            .put("shippedAt", shipped.toString());
    ArrayNode lines = shipment.putArray("lines");
    order.path("lines").forEach(lines::add);
    return shipment;
  }

  private static ObjectNode event(JsonNode order) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderId", order.path("orderId").asText())
        .put("fulfillmentOrderId", order.path("fulfillmentOrderId").asText());
  }
}
