package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.ON_HOLD;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.kernel.OrderId;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.orders.SampleOrders;
import io.waymark.support.Api;
import io.waymark.support.WaymarkOnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@WaymarkOnH2
class JourneysOverRestTest extends JourneyStage {

  @Autowired TestRestTemplate http;

  @Test
  void anOrdersJourneysTellWhereTheyStandAndShowTheirDiagram() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);

    JsonNode journeys = get("/api/orders/" + order + "/journey").getBody().path("journeys");

    assertThat(journeys).hasSize(2);
    assertThat(journeys.at("/0/key").asText()).isEqualTo("order-journey");
    assertThat(journeys.at("/0/activeActivities/0").asText()).isEqualTo("FulfillOrder");
    assertThat(journeys.at("/0/completedActivities").toString())
        .startsWith("[\"OrderPlaced\",\"ValidateOrder\",")
        .endsWith(",\"ReserveInventory\",\"InventoryReserved\"]");
    assertThat(journeys.at("/1/fulfillmentOrderId").asText()).isEqualTo(part.id());
    assertThat(journeys.at("/1/activeActivities/0").asText()).isEqualTo("AwaitShipment");
    assertThat(journeys.at("/1/completedActivities").toString())
        .isEqualTo("[\"FulfillmentOrderCreated\",\"SendFulfillmentOrder\"]");
    ResponseEntity<String> diagram =
        admin()
            .getForEntity(
                "/api/journeys/definitions/{id}/xml",
                String.class,
                journeys.at("/0/definitionId").asText());
    assertThat(diagram.getBody()).contains("BPMNDiagram");
  }

  @Test
  void aReviewIsTakenOnceAndBelongsToWhoeverMadeIt() {
    receive(tent, EAST, 1);
    OrderId order = place(unpaid());
    awaitStatus(order, ON_HOLD);
    awaitWaitingAt(order, "ReviewHeldOrder");

    assertThat(review(order, "{\"decision\":\"PERHAPS\"}").getStatusCode().value()).isEqualTo(400);
    assertThat(review(order, "{}").getStatusCode().value()).isEqualTo(400);
    assertThat(
            review(order, "{\"decision\":\"RELEASE\",\"note\":\"paid\"}").getStatusCode().value())
        .isEqualTo(200);
    assertThat(review(order, "{\"decision\":\"RELEASE\"}").getStatusCode().value()).isEqualTo(409);

    assertThat(parts(order, 1)).hasSize(1);
    assertThat(timeline.of(order))
        .anyMatch(entry -> entry.event().equals("Hold released") && entry.by().equals(Api.USER));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(get("/api/orders/" + OrderId.next() + "/journey").getStatusCode().value())
        .isEqualTo(404);
    assertThat(
            admin()
                .getForEntity("/api/journeys/definitions/none/xml", String.class)
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  private ResponseEntity<JsonNode> get(String path) {
    return admin().getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<String> review(OrderId order, String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return admin()
        .postForEntity(
            "/api/orders/" + order + "/review", new HttpEntity<>(body, headers), String.class);
  }

  private TestRestTemplate admin() {
    return http.withBasicAuth(Api.USER, Api.PASSWORD);
  }

  private NewOrder unpaid() {
    NewOrder order = SampleOrders.of(line(1, tent, 1));
    return new NewOrder(
        order.channel(),
        order.channelOrderId(),
        null,
        null,
        null,
        order.currency(),
        order.customer(),
        order.shipTo(),
        null,
        null,
        order.lines(),
        null,
        new Payment(null, Payment.Status.PENDING),
        null,
        null,
        null,
        null,
        null);
  }
}
