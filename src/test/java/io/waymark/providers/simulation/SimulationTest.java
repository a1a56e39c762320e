package io.waymark.providers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.OrderId;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.ProviderEventRaised;
import io.waymark.providers.Providers;
import io.waymark.providers.TestSystem;
import io.waymark.providers.framework.Message;
import io.waymark.providers.framework.MessageState;
import io.waymark.providers.framework.Messages;
import io.waymark.support.WaymarkOnPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkOnPostgres
class SimulationTest {

  @Autowired Providers providers;
  @Autowired Messages messages;
  @Autowired Simulation simulation;
  @Autowired TestSystem.Script script;

  private final OrderId order = OrderId.next();
  private final String fulfillmentOrder = order + "-1";
  private Behaviour before;

  @BeforeEach
  void remember() {
    before = simulation.behaviour();
  }

  @AfterEach
  void restore() {
    simulation.change(before);
  }

  @Test
  void theWarehouseAcceptsAndShipsWhatItIsSent() {
    call("simulated-warehouse", "send-fulfillment-order");

    ProviderEventRaised shipment = awaitEvent("ShipmentConfirmed");
    assertThat(shipment.orderId()).isEqualTo(order);
    assertThat(shipment.data().path("trackingNumber").asText()).isNotBlank();
    assertThat(shipment.data().path("lines").path(0).path("sku").asText()).isEqualTo("AF-TENT-2P");
    assertThat(shipment.data().path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    assertThat(names()).startsWith("FulfillmentOrderAccepted");
  }

  @Test
  void theCarrierDeliversWhatItIsToldOf() {
    call("simulated-carrier", "track-shipment");

    assertThat(awaitEvent("DeliveryConfirmed").data().path("deliveredAt").asText()).isNotBlank();
  }

  @Test
  void theWarehouseRejectsAtItsRate() {
    behave(null, null, 1.0, null);

    call("simulated-warehouse", "send-fulfillment-order");

    assertThat(awaitEvent("FulfillmentOrderRejected").data().path("reason").asText())
        .isEqualTo("OUT_OF_STOCK");
    assertThat(names()).doesNotContain("FulfillmentOrderAccepted");
  }

  @Test
  void aCancellationBeforeTheShipmentRejectsTheFulfillmentOrder() {
    behave(null, Duration.ofHours(1), null, null);
    call("simulated-warehouse", "send-fulfillment-order");
    awaitEvent("FulfillmentOrderAccepted");

    call("simulated-warehouse", "cancel-fulfillment-order");

    assertThat(awaitEvent("FulfillmentOrderRejected").data().path("reason").asText())
        .isEqualTo("CANCELLED");
  }

  @Test
  void aCancellationAfterTheShipmentChangesNothing() {
    call("simulated-warehouse", "send-fulfillment-order");
    awaitEvent("ShipmentConfirmed");

    Message cancellation = call("simulated-warehouse", "cancel-fulfillment-order");

    assertThat(cancellation.state()).isEqualTo(MessageState.DONE);
    assertThat(names()).doesNotContain("FulfillmentOrderRejected");
  }

  @Test
  void callsComeThroughAWarehouseThatOftenFails() {
    behave(null, null, null, 0.6);

    for (int number = 1; number <= 10; number++) {
      call("simulated-carrier", "track-shipment", order + "-" + number);
    }

    simulation.change(before);
    call("simulated-warehouse", "send-fulfillment-order");
    awaitEvent("ShipmentConfirmed");
  }

  @Test
  void aWarehouseThatIsDownIsAskedAgainUntilItIsUp() {
    behave(null, null, null, 1.0);
    String id = send("simulated-warehouse", "send-fulfillment-order", fulfillmentOrder);
    await().until(() -> messages.get(id).state() == MessageState.FAILED);
    assertThat(messages.get(id).lastError()).contains("503");

    simulation.change(before);

    awaitEvent("ShipmentConfirmed");
    await().until(() -> messages.get(id).state() == MessageState.DONE);
    assertThat(messages.get(id).attempts()).isGreaterThan(1);
  }

  private Message call(String provider, String action) {
    return call(provider, action, fulfillmentOrder);
  }

  private Message call(String provider, String action, String about) {
    String id = send(provider, action, about);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> messages.get(id).state() == MessageState.DONE);
    return messages.get(id);
  }

  private String send(String provider, String action, String about) {
    Map<String, Object> payload =
        Map.of(
            "orderId",
            order,
            "fulfillmentOrderId",
            about,
            "source",
            "DC-RENO",
            "shippingMethod",
            "GROUND",
            "trackingNumber",
            "SIM-1",
            "lines",
            List.of(Map.of("line", 1, "sku", "AF-TENT-2P", "quantity", 2)));
    return providers.call(
        new ProviderAction(provider, action, action + ":" + about, order, payload));
  }

  private void behave(Duration acceptance, Duration shipment, Double rejections, Double failures) {
    simulation.change(new Behaviour(acceptance, shipment, null, rejections, failures));
  }

  private ProviderEventRaised awaitEvent(String name) {
    await().atMost(Duration.ofSeconds(60)).until(() -> names().contains(name));
    return script.events(fulfillmentOrder).stream()
        .filter(event -> event.event().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names() {
    return script.events(fulfillmentOrder).stream().map(ProviderEventRaised::event).toList();
  }
}
