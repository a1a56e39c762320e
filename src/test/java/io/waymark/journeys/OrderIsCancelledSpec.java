package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.BACKORDERED;
import static io.waymark.orders.OrderStatus.CANCELLED;
import static io.waymark.orders.OrderStatus.COMPLETED;
import static io.waymark.orders.OrderStatus.ON_HOLD;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.orders.Cancellation;
import io.waymark.orders.Customer;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.orders.SampleOrders;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OrderIsCancelledSpec extends JourneyStage {

  @Test
  void beforeItsJourneyTookTheFirstStep() {
    OrderId[] order = new OrderId[1];
    inTransaction(
        () -> {
          order[0] = place(SampleOrders.of(line(1, tent, 1)));
          cancel(order[0]);
        });

    assertThat(orders.get(order[0]).status()).isEqualTo(CANCELLED);
    assertThat(running(order[0])).isZero();
  }

  @Test
  void whileItIsHeld() {
    OrderId order = place(unpaid());
    awaitStatus(order, ON_HOLD);
    awaitWaitingAt(order, "ReviewHeldOrder");

    cancel(order);

    assertThat(orders.get(order).status()).isEqualTo(CANCELLED);
    assertThat(running(order)).isZero();
  }

  @Test
  void whileItWaitsForStock() {
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    awaitStatus(order, BACKORDERED);
    awaitWaitingAt(order, "AwaitStock");

    cancel(order);

    assertThat(orders.get(order).status()).isEqualTo(CANCELLED);
    assertThat(running(order)).isZero();
  }

  @Test
  void afterItsSourceAcceptedWhenTheSourceGivesItBack() {
    receive(tent, EAST, 3);
    OrderId order = place(SampleOrders.of(line(1, tent, 3)));
    FulfillmentOrder part = parts(order, 1).get(0);
    accept(part);

    cancel(order);
    assertThat(orders.get(order).status()).isNotEqualTo(CANCELLED);
    reject(part, "CANCELLED");

    awaitStatus(order, CANCELLED);
    awaitJourneysEnded(order);
    assertThat(position(tent, EAST).available()).isEqualTo(3);
    assertThat(orders.get(order).fulfillmentOrders().get(0).status())
        .isEqualTo(FulfillmentOrder.Status.CANCELLED);
  }

  @Test
  void notAfterItShippedAndASourceThatShipsAllTheSameWins() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 1)));
    FulfillmentOrder part = parts(order, 1).get(0);

    cancel(order);
    ship(part);

    assertThatThrownBy(() -> cancel(order)).isInstanceOf(NotAllowedNow.class);
    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void aLineThatWaitsGoesAndTheRestShips() {
    receive(tent, EAST, 1);
    OrderId order = place(shipComplete());
    awaitStatus(order, BACKORDERED);
    awaitWaitingAt(order, "AwaitStock");

    orders.requestCancellation(order, new Cancellation(List.of(2), "changed my mind", "Maria"));

    ship(parts(order, 1).get(0));
    awaitStatus(order, COMPLETED);
    awaitJourneysEnded(order);
  }

  @Test
  void wholeWithOnePartAtASourceAndAnotherWaiting() {
    receive(tent, EAST, 1);
    OrderId order = place(SampleOrders.of(line(1, tent, 3), line(2, lamp, 3)));
    receive(tent, EAST, 2);
    FulfillmentOrder part = parts(order, 1).get(0);
    awaitWaitingAt(order, "AwaitStock");

    cancel(order);
    reject(part, "CANCELLED");

    awaitStatus(order, CANCELLED);
    awaitJourneysEnded(order);
  }

  private void cancel(OrderId order) {
    orders.requestCancellation(order, new Cancellation(null, "changed my mind", "Maria"));
  }

  private NewOrder unpaid() {
    return with(
        SampleOrders.of(line(1, tent, 1)), new Payment(null, Payment.Status.PENDING), "retail");
  }

  private NewOrder shipComplete() {
    NewOrder order = SampleOrders.of(line(1, tent, 1), line(2, lamp, 1));
    return with(order, null, null);
  }

  // Two lines below 25: the split policy ships such orders complete or not at all.
  private static NewOrder with(NewOrder order, Payment payment, String group) {
    Customer customer = order.customer();
    return new NewOrder(
        order.channel(),
        order.channelOrderId(),
        order.orderNumber(),
        order.orderType(),
        order.placedAt(),
        order.currency(),
        new Customer(customer.id(), customer.name(), null, null, group, null),
        order.shipTo(),
        order.billTo(),
        order.destination(),
        order.lines(),
        null,
        payment,
        order.shippingMethod(),
        null,
        null,
        null,
        null);
  }
}
