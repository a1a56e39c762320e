package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.BACKORDERED;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.fulfillment.Batch;
import io.waymark.fulfillment.Batches;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.SampleOrders;
import io.waymark.orders.WaitingOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Whoever began to wait just now must not be looked at again while the others have their turn. */
@TestPropertySource(
    properties = {
      "waymark.orchestration.missed-stock-every=1h",
      "camunda.bpm.generate-unique-process-engine-name=true"
    })
abstract class WaitingOrdersSpec extends JourneyStage {

  private static final int WAITING = 400;
  private static final int STOCK = 250;
  private static final GeoPoint DAYTON = new GeoPoint(39.76, -84.19);

  @Autowired Batches batches;

  @Test
  void allThatWaitArePlannedTogetherAndTheOldestTakeWhatThereIs() {
    LocationId closed = new LocationId("SCRIPT-" + UUID.randomUUID().toString().substring(0, 8));
    source(closed, DAYTON, false);
    receive(tent, closed, STOCK);
    List<OrderId> placed = waitFor(tent, WAITING, 1);
    source(closed, DAYTON, true);

    String key = UUID.randomUUID().toString();
    Batch batch = batches.planWaiting(key);
    assertThat(batches.planWaiting(key).id()).isEqualTo(batch.id());

    Batch done = done(batch);
    assertThat(done.waiting().found()).isGreaterThanOrEqualTo(WAITING);
    assertThat(done.waiting().woken()).isEqualTo(STOCK);
    assertThat(done.orders()).isEqualTo(STOCK);
    assertThat(done.unassignedUnits()).isZero();
    awaitWaiting(tent, placed.subList(STOCK, WAITING));
    assertThat(position(tent, closed).reserved()).isEqualTo(STOCK);
    assertThat(position(tent, closed).available()).isZero();
    assertThat(takenUp(batch)).isEqualTo(STOCK);
    assertThat(plansOfThoseThatWait(tent)).isEqualTo(WAITING - STOCK);
  }

  @Test
  void whereNothingCanBeServedNobodyIsWoken() {
    OrderId order = waitFor(lamp, 1, 1).get(0);

    Batch done = done(batches.planWaiting(UUID.randomUUID().toString()));

    assertThat(done.status()).isEqualTo(Batch.Status.DONE);
    assertThat(done.waiting().woken()).isZero();
    assertThat(orders.get(order).status()).isEqualTo(BACKORDERED);
  }

  @Test
  void aDeliveryGoesRoundUntilItIsUsedUpTheOldestFirst() {
    List<OrderId> placed = waitFor(tent, WAITING, 1);

    receive(tent, EAST, STOCK);

    awaitWaiting(tent, placed.subList(STOCK, WAITING));
    assertThat(position(tent, EAST).reserved()).isEqualTo(STOCK);
    assertThat(plansOfThoseThatWait(tent)).isEqualTo(WAITING - STOCK);
  }

  @Test
  void whatTheOldestMayNotTakeGoesToTheNext() {
    List<OrderId> tooMuch = waitFor(tent, 3, 5);
    waitFor(tent, 1, 2);

    receive(tent, EAST, 2);

    awaitWaiting(tent, tooMuch);
    assertThat(position(tent, EAST).available()).isZero();
  }

  private List<OrderId> waitFor(String sku, int number, int units) {
    List<OrderId> placed =
        IntStream.range(0, number)
            .mapToObj(i -> place(SampleOrders.of(line(1, sku, units))))
            .toList();
    await().atMost(Duration.ofMinutes(2)).until(() -> waitingFor(sku).containsAll(placed));
    return placed;
  }

  private List<OrderId> waitingFor(String sku) {
    return orders.waitingFor(new Sku(sku), null, 1_000).stream().map(WaitingOrder::order).toList();
  }

  private void awaitWaiting(String sku, List<OrderId> expected) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(waitingFor(sku)).containsExactlyElementsOf(expected));
  }

  private Batch done(Batch batch) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> batches.find(batch.id()).orElseThrow().status() == Batch.Status.DONE);
    return batches.find(batch.id()).orElseThrow();
  }

  private int takenUp(Batch batch) {
    return jdbc.sql("select count(*) from fulfillment.batch_order where batch_id = ? and used")
        .param(batch.id())
        .query(Integer.class)
        .single();
  }

  /** Each of them was planned once, when it was placed, and not woken for nothing. */
  private int plansOfThoseThatWait(String sku) {
    return jdbc.sql(
            """
            select count(*) from fulfillment.plan
            where order_id in (select order_id from orders.backorder where sku = ?)
            """)
        .param(sku)
        .query(Integer.class)
        .single();
  }
}
