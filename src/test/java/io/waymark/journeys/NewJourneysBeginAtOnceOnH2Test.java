package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.OrderId;
import io.waymark.orders.SampleOrders;
import io.waymark.support.WaymarkOnH2;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@WaymarkOnH2
class NewJourneysBeginAtOnceOnH2Test extends NewJourneysBeginAtOnceSpec {

  // Here, where who waits for a lock does so for ten seconds: time enough to see it.
  @Test
  void whileEightOrdersTakeTheirFirstStepsTheNextIsOnlyStored() throws Exception {
    receive(tent, EAST, 8);
    receive(lamp, EAST, 1000);
    fillThreads();
    holdStock(tent);
    List<Future<OrderId>> eight = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      eight.add(others.submit(() -> place(SampleOrders.of(line(1, tent, 1)))));
    }

    OrderId next =
        await()
            .until(() -> place(SampleOrders.of(line(1, lamp, 1))), order -> !jobs(order).isEmpty());

    assertThat(orders.get(next).fulfillmentOrders()).isEmpty();
    letGo();
    parts(next, 1);
    for (Future<OrderId> each : eight) {
      parts(each.get(), 1);
    }
  }
}
