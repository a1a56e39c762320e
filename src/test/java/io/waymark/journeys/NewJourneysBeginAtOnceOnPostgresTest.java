package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.OrderId;
import io.waymark.orders.SampleOrders;
import io.waymark.support.WaymarkOnPostgres;
import org.junit.jupiter.api.Test;

@WaymarkOnPostgres
class NewJourneysBeginAtOnceOnPostgresTest extends NewJourneysBeginAtOnceSpec {

  @Test
  void anOrderThatWouldWaitLongForStockThatSomebodyHoldsIsStoredMeanwhile() throws Exception {
    receive(tent, EAST, 1);
    holdStock(tent);

    OrderId order = place(SampleOrders.of(line(1, tent, 1)));

    assertThat(free.getCount()).isEqualTo(1);
    assertThat(orders.get(order).fulfillmentOrders()).isEmpty();
    letGo();
    parts(order, 1);
  }
}
