package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.inventory.ReservationLine;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.SampleOrders;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody else takes the stock after it was planned and before it is reserved. */
abstract class StockIsTakenMeanwhileSpec extends JourneyStage {

  @Test
  void theOrderIsPlannedAgainAtOnceAndGetsItElsewhere() {
    receive(tent, EAST, 1);
    receive(tent, WEST, 1);

    OrderId order = placedWhileSomebodyElseTakes(EAST);

    assertThat(orders.get(order).fulfillmentOrders())
        .extracting(FulfillmentOrder::source)
        .containsExactly(WEST);
  }

  @Test
  void theOrderWaitsWhenNobodyHasIt() {
    receive(tent, EAST, 1);

    OrderId order = placedWhileSomebodyElseTakes(EAST);

    assertThat(orders.get(order).status()).isEqualTo(OrderStatus.BACKORDERED);
  }

  private OrderId placedWhileSomebodyElseTakes(LocationId source) {
    AtomicReference<CompletableFuture<OrderId>> order = new AtomicReference<>();
    inTransaction(
        () -> {
          take(source);
          AtomicReference<Thread> placing = new AtomicReference<>();
          order.set(
              CompletableFuture.supplyAsync(
                  () -> {
                    placing.set(Thread.currentThread());
                    return place(SampleOrders.of(line(1, tent, 1)));
                  }));
          await().until(() -> placing.get() != null && reserves(placing.get()));
        });
    return order.get().join();
  }

  private void take(LocationId source) {
    String somebodyElse = UUID.randomUUID().toString();
    inventory.reserve(null, List.of(new ReservationLine(somebodyElse, new Sku(tent), source, 1)));
  }

  private static boolean reserves(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().endsWith(".ReserveInventory"));
  }
}
