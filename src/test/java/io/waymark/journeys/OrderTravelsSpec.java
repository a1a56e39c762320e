package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.BACKORDERED;
import static io.waymark.orders.OrderStatus.CANCELLED;
import static io.waymark.orders.OrderStatus.COMPLETED;
import static io.waymark.orders.OrderStatus.ON_HOLD;
import static io.waymark.orders.OrderStatus.REJECTED;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Definitions;
import io.waymark.fulfillment.Promises;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Order;
import io.waymark.orders.RiskLevel;
import io.waymark.orders.SampleOrders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class OrderTravelsSpec extends JourneyStage {

  @Autowired Promises promises;
  @Autowired Definitions<CarrierService> carrierServices;

  @Test
  void anOrderTravelsFromItsPlacingToItsDelivery() {
    receive(tent, EAST, 5);
    receive(lamp, EAST, 5);

    OrderId order = place(SampleOrders.of(line(1, tent, 2), line(2, lamp, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);
    assertThat(position(tent, EAST).reserved()).isEqualTo(2);
    assertThat(serialized()).isZero();
    accept(part);
    ship(part);

    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
    assertThat(position(tent, EAST).onHand()).isEqualTo(3);
    assertThat(position(tent, EAST).reserved()).isZero();
    assertThat(told(order))
        .containsSubsequence(
            "Fulfillment order sent",
            "Fulfillment order accepted",
            "Fulfillment order shipped",
            "Fulfillment order delivered",
            "Order completed");
  }

  // Nothing of the business lies in the engine's tables, and no Java object ever.
  private int serialized() {
    return jdbc.sql(
            """
            select count(*) from act_ru_variable
            where type_ not in ('string', 'boolean', 'integer', 'long', 'null')
               or bytearray_id_ is not null
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void anInvalidOrderIsRejectedWithItsReasons() {
    OrderId order = place(SampleOrders.of(line(1, tent, 1000)));

    awaitStatus(order, REJECTED);
    awaitJourneysEnded(order);
    assertThat(timeline.of(order))
        .anyMatch(entry -> String.valueOf(entry.detail()).contains("Line 1: More than 999 units"));
  }

  @Test
  void aHeldOrderGoesOnWhenAPersonReleasesIt() {
    receive(tent, EAST, 5);

    OrderId order = place(risky());
    awaitStatus(order, ON_HOLD);
    awaitWaitingAt(order, "ReviewHeldOrder");
    review(order, "release");

    assertThat(parts(order, 1)).hasSize(1);
    assertThat(told(order)).contains("Order held", "Hold released");
  }

  @Test
  void aHeldOrderEndsWhenAPersonCancelsIt() {
    OrderId order = place(risky());
    awaitStatus(order, ON_HOLD);
    awaitWaitingAt(order, "ReviewHeldOrder");
    review(order, "cancel");

    awaitStatus(order, CANCELLED);
    awaitJourneysEnded(order);
  }

  @Test
  void whatIsOutOfStockWaitsUntilStockComes() {
    OrderId order = place(SampleOrders.of(line(1, tent, 2)));
    awaitStatus(order, BACKORDERED);

    receive(tent, EAST, 2);

    FulfillmentOrder part = parts(order, 1).get(0);
    ship(part);
    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void anOrderGetsTheStockThatAPromiseHoldsForIt() {
    receive(tent, EAST, 2);
    String hold = HeldCart.hold(promises, carrierServices, new Sku(tent), 2);
    OrderId other = place(SampleOrders.of(line(1, tent, 1)));
    awaitStatus(other, BACKORDERED);

    OrderId order =
        place(copy(SampleOrders.of(line(1, tent, 2)), null, null, Map.of("promiseHold", hold)));

    FulfillmentOrder part = parts(order, 1).get(0);
    assertThat(position(tent, EAST).reserved()).isEqualTo(2);
    ship(part);
    awaitStatus(order, COMPLETED);
    assertThat(position(tent, EAST).onHand()).isZero();
    assertThat(orders.get(other).status()).isEqualTo(BACKORDERED);
  }

  @Test
  void whatIsOutOfStockIsCancelledAtItsDeadline() {
    OrderId order = place(withDeadline(Instant.now().plusSeconds(2)));
    awaitStatus(order, BACKORDERED);

    awaitStatus(order, CANCELLED);
    awaitJourneysEnded(order);
  }

  @Test
  void whatOneSourceRejectsAnotherShips() {
    receive(tent, EAST, 5);
    receive(tent, WEST, 5);

    OrderId order = place(SampleOrders.of(line(1, tent, 2)));
    FulfillmentOrder first = parts(order, 1).get(0);
    accept(first);
    reject(first, "DAMAGED");

    FulfillmentOrder second = parts(order, 2).get(1);
    assertThat(second.source()).isNotEqualTo(first.source());
    assertThat(position(tent, first.source()).reserved()).isZero();
    ship(second);
    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void anOrderOfTwoSourcesCompletesWithTheLast() {
    receive(tent, EAST, 5);
    receive(lamp, WEST, 5);

    OrderId order = place(SampleOrders.of(line(1, tent, 1), line(2, lamp, 2)));
    List<FulfillmentOrder> parts = parts(order, 2);
    ship(parts.get(0));
    accept(parts.get(1));
    assertThat(orders.get(order).status().closed()).isFalse();
    ship(parts.get(1));

    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void whatIsThereShipsWhileTheRestWaits() {
    receive(tent, EAST, 5);

    OrderId order = place(SampleOrders.of(line(1, tent, 3), line(2, lamp, 2)));
    ship(parts(order, 1).get(0));
    awaitWaitingAt(order, "AwaitStock");
    receive(lamp, WEST, 2);
    ship(parts(order, 2).get(1));

    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void whatASourceShipsShortIsPlannedAgain() {
    receive(tent, EAST, 5);

    OrderId order = place(SampleOrders.of(line(1, tent, 3)));
    say(
        "ShipmentConfirmed",
        parts(order, 1).get(0),
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":2}]}".formatted(tent));

    FulfillmentOrder rest = parts(order, 2).get(1);
    assertThat(rest.lines()).singleElement().matches(line -> line.quantity() == 1);
    ship(rest);
    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void aShipmentOfNothingIsARejection() {
    receive(tent, EAST, 5);

    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    say(
        "ShipmentConfirmed",
        parts(order, 1).get(0),
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":0}]}".formatted(tent));

    awaitStatus(order, BACKORDERED);
    assertThat(position(tent, EAST).reserved()).isZero();
  }

  @Test
  void eventsThatComeTwiceOrTooLateAreNotedAndThoseTooEarlyFail() {
    receive(tent, EAST, 5);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);

    assertThatThrownBy(() -> say("DeliveryConfirmed", part, "{}"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("too early");
    accept(part);
    accept(part);
    ship(part);
    ship(part);
    reject(part, "LATE");

    Order shipped = orders.get(order);
    assertThat(shipped.lines().get(0).shipped()).isEqualTo(1);
    assertThat(told(order)).contains("Provider event ignored");
    awaitStatus(order, COMPLETED);
    say("DeliveryConfirmed", part, "{}");
    awaitJourneysEnded(order);
  }

  NewOrder risky() {
    return copy(SampleOrders.of(line(1, tent, 1)), RiskLevel.HIGH, null);
  }

  NewOrder withDeadline(Instant cancelAfter) {
    return copy(SampleOrders.of(line(1, tent, 1)), null, cancelAfter);
  }

  private static NewOrder copy(NewOrder order, RiskLevel risk, Instant cancelAfter) {
    return copy(order, risk, cancelAfter, order.attributes());
  }

  private static NewOrder copy(
      NewOrder order, RiskLevel risk, Instant cancelAfter, Map<String, String> attributes) {
    return new NewOrder(
        order.channel(),
        order.channelOrderId(),
        order.orderNumber(),
        order.orderType(),
        order.placedAt(),
        order.currency(),
        order.customer(),
        order.shipTo(),
        order.billTo(),
        order.destination(),
        order.lines(),
        order.charges(),
        order.payment(),
        order.shippingMethod(),
        risk,
        cancelAfter,
        order.note(),
        attributes);
  }

  private void review(OrderId order, String decision) {
    tasks.complete(
        tasks.createTaskQuery().processInstanceBusinessKey(order.value()).singleResult().getId(),
        Map.of("reviewDecision", decision, "reviewNote", "looked at it"));
  }
}
