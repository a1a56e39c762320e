package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.BACKORDERED;
import static io.waymark.orders.OrderStatus.COMPLETED;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.OrderId;
import io.waymark.orders.SampleOrders;
import org.junit.jupiter.api.Test;

abstract class StockIsKeptBackSpec extends JourneyStage {

  @Test
  void aChannelWaitsForWhatIsKeptBackFromItWhileAnotherIsServed() {
    receive(tent, EAST, 5);
    keepFor("web", tent, EAST, 4);
    OrderId web = place(SampleOrders.of("web", SampleOrders.unique(), line(1, tent, 2)));
    awaitStatus(web, BACKORDERED);

    OrderId store = place(SampleOrders.of("store", SampleOrders.unique(), line(1, tent, 2)));
    ship(parts(store, 1).get(0));
    awaitStatus(store, COMPLETED);
    assertThat(orders.get(web).fulfillmentOrders()).isEmpty();

    keepFor("web", tent, EAST, 1);
    ship(parts(web, 1).get(0));
    awaitStatus(web, COMPLETED);

    OrderId next = place(SampleOrders.of("web", SampleOrders.unique(), line(1, tent, 1)));
    awaitStatus(next, BACKORDERED);
    receive(tent, EAST, 1);
    ship(parts(next, 1).get(0));
    awaitStatus(next, COMPLETED);
    assertThat(position(tent, EAST).onHand()).isEqualTo(1);
  }
}
